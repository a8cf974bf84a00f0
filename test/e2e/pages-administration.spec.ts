import { describe } from 'vitest';
import { ACCOUNT_PAGES } from '../support/e2e/pages/account-pages.js';
import { ADMINISTRATION_PAGES } from '../support/e2e/pages/administration-pages.js';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('the pages of the administration', () => checkPages(site, ADMINISTRATION_PAGES));

describe('the pages of one’s own account', () => checkPages(site, ACCOUNT_PAGES));
