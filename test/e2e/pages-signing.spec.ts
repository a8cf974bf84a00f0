import { describe } from 'vitest';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { CONFIRMATION_PAGES } from '../support/e2e/pages/confirmation-pages.js';
import { SAVING_PAGES } from '../support/e2e/pages/saving-pages.js';
import { SIGNING_PAGES } from '../support/e2e/pages/signing-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('the pages of the signing journey', () => checkPages(site, [...SIGNING_PAGES, ...SAVING_PAGES]));

describe('the pages behind a mailed link', () => checkPages(site, CONFIRMATION_PAGES));
