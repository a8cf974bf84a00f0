import { describe } from '@jest/globals';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { SUCCESSION_PAGES } from '../support/e2e/pages/succession-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('the pages of successions', () => checkPages(site, SUCCESSION_PAGES));
