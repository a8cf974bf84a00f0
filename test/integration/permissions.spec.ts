import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '#domain/staff/staff-role.js';
import { mayCall, permissionMatrix, PERMISSIONS_FILE } from '../support/permission-matrix.js';
import { routesOf, type Route } from '../support/routes.js';
import { aStaffMember, browserOf, halfSignedIn } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer, TestBrowser } from '../support/test-browser.js';

/** An id that nothing has: whoever may call the route finds nothing, and changes nothing. */
const NOTHING = '00000000-0000-4000-8000-000000000000';

let test: TestApp;
let routes: Route[];

beforeAll(async () => {
  test = await startTestApp();
  routes = routesOf(test.app);
});

afterAll(() => test.close());

/** The routes that are not open to everybody. */
const closed = (): Route[] => routes.filter(({ access }) => access !== 'public');

function ask(browser: TestBrowser, { method, path }: Route): Promise<TestAnswer> {
  const address = path.replace(':locale', 'en').replace(/:\w+/g, NOTHING);
  return method === 'GET' ? browser.get(address) : browser.post(address);
}

/** What a route answers, as the matrix knows it. */
function outcomeOf({ status, location = '' }: TestAnswer): string {
  if (status === 403) return 'refused';
  if (status === 401) return 'sign in first';
  if (status !== 303) return 'allowed';
  if (location.startsWith('/en/staff/sign-in')) return 'sign in first';
  return location.startsWith('/en/staff/second-factor') ? 'second factor first' : 'allowed';
}

const signInFirst = ({ method }: Route, page: string): string => (method === 'GET' ? page : 'sign in first');

describe('the permission matrix', () => {
  it('stands in docs/permissions.md as the code has it', () => {
    const written = permissionMatrix(routes);
    if (process.env['WRITE_PERMISSIONS'] === 'yes') {
      mkdirSync(new URL('.', PERMISSIONS_FILE), { recursive: true });
      writeFileSync(PERMISSIONS_FILE, written);
    }
    expect(readFileSync(PERMISSIONS_FILE, 'utf8')).toBe(written);
  });

  it('is about the staff’s side alone: nothing else is closed', () => {
    expect(closed().filter(({ path }) => !path.startsWith('/:locale/staff'))).toEqual([]);
    expect(closed().length).toBeGreaterThan(40);
  });

  it.each(STAFF_ROLES)('holds for every request of a %s', async (role) => {
    const browser = await browserOf(test, await aStaffMember(test.registry, { role }));
    for (const route of closed()) {
      const expected = mayCall(role, route) ? 'allowed' : 'refused';
      expect([route.method, route.path, outcomeOf(await ask(browser, route))]).toEqual([
        route.method,
        route.path,
        expected,
      ]);
    }
  });

  it('holds for every request of an administrator who has given the password alone', async () => {
    const browser = await halfSignedIn(test, await aStaffMember(test.registry, { role: 'administrator' }));
    for (const route of closed()) {
      const expected = signInFirst(route, 'second factor first');
      expect([route.handler, outcomeOf(await ask(browser, route))]).toEqual([route.handler, expected]);
    }
  });

  it('holds for every request of a stranger', async () => {
    for (const route of closed()) {
      expect([route.handler, outcomeOf(await ask(test.browser(), route))]).toEqual([route.handler, 'sign in first']);
    }
  });

  it('holds for a person whose role changed while they were signed in', async () => {
    const member = await aStaffMember(test.registry, { role: 'administrator' });
    const browser = await browserOf(test, member);
    await test.registry.dataSource.query(`UPDATE staff_account SET role = 'reviewer' WHERE id = $1`, [member.id]);
    for (const route of closed()) {
      const expected = mayCall('reviewer', route) ? 'allowed' : 'refused';
      expect([route.handler, outcomeOf(await ask(browser, route))]).toEqual([route.handler, expected]);
    }
  });
});
