import { describe } from 'vitest';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { DECISION_PAGES } from '../support/e2e/pages/decision-pages.js';
import { IMPORT_PAGES } from '../support/e2e/pages/import-pages.js';
import { EMPTY_QUEUE_PAGES, STAFF_PAGES } from '../support/e2e/pages/staff-pages.js';
import { SUCCESSION_PAGES } from '../support/e2e/pages/succession-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('the pages of staff without work', () => checkPages(site, EMPTY_QUEUE_PAGES));

describe('the pages of staff', () => checkPages(site, STAFF_PAGES));

describe('the pages of decisions', () => checkPages(site, DECISION_PAGES));

describe('the pages of successions', () => checkPages(site, SUCCESSION_PAGES));

describe('the pages of imports', () => checkPages(site, IMPORT_PAGES));
