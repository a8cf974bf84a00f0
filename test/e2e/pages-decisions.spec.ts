import { describe } from '@jest/globals';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { DECISION_PAGES } from '../support/e2e/pages/decision-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('the pages of decisions', () => checkPages(site, DECISION_PAGES));
