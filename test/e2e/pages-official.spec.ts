import { describe } from '@jest/globals';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { CONFIRMATION_PAGES } from '../support/e2e/pages/confirmation-pages.js';
import { SIGNING_PAGES } from '../support/e2e/pages/signing-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('the pages of an official', () => checkPages(site, [...SIGNING_PAGES, ...CONFIRMATION_PAGES]));
