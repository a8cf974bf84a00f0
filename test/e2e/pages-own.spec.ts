import { describe } from 'vitest';
import { CHANGE_PAGES } from '../support/e2e/pages/change-pages.js';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { OWN_PAGES } from '../support/e2e/pages/own-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('a signatory’s own page', () => checkPages(site, OWN_PAGES));

describe('what a contact changes, and what staff see of it', () => checkPages(site, CHANGE_PAGES));
