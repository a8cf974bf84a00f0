import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVERY_PAGE, NO_PAGES } from '../support/e2e/pages/every-page.js';
import { routesOf } from '../support/routes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ MAILBOX_DIR: '/nowhere' });
});

afterAll(() => app.close());

it('looks at every page there is: a new route needs a line in test/support/e2e/pages', () => {
  const shown = routesOf(app.app)
    .filter(({ method, path }) => method === 'GET' && /^\/(:locale|mailbox)/.test(path))
    .map(({ path }) => path);
  const known = new Set([...EVERY_PAGE.map(({ route }) => route), ...Object.keys(NO_PAGES)]);
  expect([...known].sort()).toEqual([...new Set(shown)].sort());
});

it('names each page once', () => {
  const names = EVERY_PAGE.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
