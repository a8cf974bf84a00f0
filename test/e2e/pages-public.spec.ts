import { beforeAll, describe } from 'vitest';
import { checkPages } from '../support/e2e/pages/check-pages.js';
import { EMPTY_REGISTER_PAGES, fillRegister, PUBLIC_PAGES } from '../support/e2e/pages/public-pages.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe('the public pages of an empty register', () => checkPages(site, EMPTY_REGISTER_PAGES));

describe('the public pages', () => {
  beforeAll(() => fillRegister(site.stack), 300_000);
  checkPages(site, PUBLIC_PAGES);
});
