import { describe } from '@jest/globals';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { IMPORT_PAGES } from '../support/e2e/pages/import-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('the pages of imports', () => checkPages(site, IMPORT_PAGES));
