import { describe } from '@jest/globals';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { CONFIRMATION_PAGES } from '../support/e2e/pages/confirmation-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('the pages behind a mailed link', () => checkPages(site, CONFIRMATION_PAGES));
