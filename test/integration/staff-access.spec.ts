import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword } from '#registry/accounts/choose-password.js';
import { createStaff } from '#registry/accounts/create-staff.js';
import { disableStaff, enableStaff } from '#registry/accounts/disable-staff.js';
import { requestSetupLink } from '#registry/accounts/setup-link.js';
import { freshCode } from '../support/second-factor.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const SIGN_IN = '/en/staff/sign-in';
const ASK = '/en/staff/second-factor';
const QUEUE = '/en/staff/endorsements';
const PASSWORD = 'seven blue kettles whistle quietly';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

const rowsOf = async (table: string): Promise<number> => {
  const [row] = await app.database.dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? 0;
};

async function isSignedIn(browser: TestBrowser): Promise<boolean> {
  return (await browser.get(QUEUE)).status === 200;
}

describe('signing in', () => {
  it('leads to the queue, or back to the page that was asked for', async () => {
    const staff = await aStaffMember(app.registry);
    const browser = app.browser();
    const refused = await browser.get(`${QUEUE}?page=1`);
    expect(refused.status).toBe(303);
    const form = await browser.follow(refused);
    const returnTo = form.document.querySelector('input[name=return]')?.getAttribute('value');
    expect(returnTo).toBe(`${QUEUE}?page=1`);
    const answer = await browser.post(SIGN_IN, {
      email: staff.email.toUpperCase(),
      password: staff.password,
      return: returnTo ?? '',
    });
    expect([answer.status, answer.location]).toEqual([303, `${ASK}?return=${encodeURIComponent(`${QUEUE}?page=1`)}`]);
    const code = await freshCode(app.registry, staff);
    const done = await browser.post(answer.location ?? '', { code });
    expect(done.location).toBe(`${QUEUE}?page=1`);
    expect((await browser.follow(done)).text).toContain(staff.name);
    expect((await browser.get(SIGN_IN)).location).toBe(QUEUE);
  });

  it.each(['https://elsewhere.example.net/en/staff', '//elsewhere.example.net', '/en/signatories'])(
    'does not lead to %s',
    async (address) => {
      const { email, password } = await aStaffMember(app.registry);
      const form = await app.browser().get(`${SIGN_IN}?return=${encodeURIComponent(address)}`);
      expect(form.document.querySelector('input[name=return]')).toBeNull();
      expect((await app.browser().post(SIGN_IN, { email, password, return: address })).location).toBe(ASK);
    },
  );

  it('says the same about a wrong password, an unknown, a disabled and an unready account', async () => {
    const known = await aStaffMember(app.registry);
    const disabled = await aStaffMember(app.registry);
    await disableStaff(app.registry, disabled.email);
    const unready = 'not-ready@uclg.example.org';
    await createStaff(app.registry, { email: unready, name: 'Not Ready', role: 'reviewer', language: 'en' });
    const bodies = await Promise.all(
      [known.email, disabled.email, unready, 'nobody@uclg.example.org'].map(async (email) => {
        const answer = await app.browser().post(SIGN_IN, { email, password: disabled.password });
        expect(answer.status).toBe(422);
        expect(answer.headers['set-cookie']).toBeUndefined();
        return answer.body.replaceAll(email, 'EMAIL');
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('is not right');
  });

  it('counts every character of the password', async () => {
    const { token } = await createStaff(app.registry, {
      email: 'exact@uclg.example.org',
      name: 'Exact',
      role: 'reviewer',
      language: 'en',
    });
    await choosePassword(app.registry, token, ` ${PASSWORD} `);
    const sign = (password: string) => app.browser().post(SIGN_IN, { email: 'exact@uclg.example.org', password });
    expect((await sign(PASSWORD)).status).toBe(422);
    expect((await sign(` ${PASSWORD} `)).status).toBe(303);
  });

  it.each([
    { email: 'no address', password: 'x' },
    { email: 'a\u0000b@example.org', password: 'x' },
    { email: '', password: '' },
  ])('answers %j with the form', async (form) => {
    expect((await app.browser().post(SIGN_IN, form)).status).toBe(422);
  });
});

describe('a session', () => {
  it('begins with the sign-in and not before', async () => {
    const before = await rowsOf('staff_session');
    const browser = app.browser();
    await browser.get(SIGN_IN);
    await browser.get(QUEUE);
    await browser.get('/en/staff/set-up/anything');
    expect(browser.cookies.size).toBe(0);
    expect(await rowsOf('staff_session')).toBe(before);
  });

  it('has an id that nobody could have planted, and that the database does not hold', async () => {
    const staff = await aStaffMember(app.registry);
    const browser = app.browser();
    browser.cookies.set('staff', 'planted.signature');
    await browser.post(SIGN_IN, { email: staff.email, password: staff.password });
    const first = browser.cookies.get('staff');
    await browser.post(SIGN_IN, { email: staff.email, password: staff.password });
    const half = browser.cookies.get('staff');
    await browser.post(ASK, { code: await freshCode(app.registry, staff) });
    const second = browser.cookies.get('staff');
    expect(new Set(['planted.signature', first, half, second]).size).toBe(4);
    expect(await isSignedIn(browser)).toBe(true);
    for (const old of [first, half]) {
      browser.cookies.set('staff', old ?? '');
      expect(await isSignedIn(browser)).toBe(false);
    }
    const ids = await app.database.dataSource.query<{ id: string }[]>('SELECT id FROM staff_session');
    expect(ids.some(({ id }) => decodeURIComponent(second ?? '').startsWith(id))).toBe(false);
  });

  describe('ends', () => {
    let staff: TestStaff;
    let browser: TestBrowser;
    const begin = async () => {
      staff = await aStaffMember(app.registry);
      browser = await browserOf(app, staff);
      expect(await isSignedIn(browser)).toBe(true);
    };

    it('when its owner signs out, also for a copy of the cookie', async () => {
      await begin();
      const cookie = browser.cookies.get('staff') ?? '';
      const answer = await browser.post('/en/staff/sign-out');
      expect(answer.headers['clear-site-data']).toBe('"cache"');
      expect((await browser.follow(answer)).text).toContain('You have signed out');
      expect(browser.cookies.has('staff')).toBe(false);
      browser.cookies.set('staff', cookie);
      expect(await isSignedIn(browser)).toBe(false);
    });

    it('not by a mere GET of the sign-out', async () => {
      await begin();
      expect((await browser.get('/en/staff/sign-out')).status).toBe(405);
      expect(await isSignedIn(browser)).toBe(true);
    });

    it('when the account is disabled, at once and for good', async () => {
      await begin();
      await disableStaff(app.registry, staff.email);
      expect(await isSignedIn(browser)).toBe(false);
      await enableStaff(app.registry, staff.email);
      expect(await isSignedIn(browser)).toBe(false);
    });

    it('when the row says that the account is disabled', async () => {
      await begin();
      await app.database.dataSource.query('UPDATE staff_account SET disabled_at = now() WHERE id = $1', [staff.id]);
      expect(await isSignedIn(browser)).toBe(false);
    });

    it('when the password is changed', async () => {
      await begin();
      await choosePassword(app.registry, (await requestSetupLink(app.registry, staff.email)).token, PASSWORD);
      expect(await isSignedIn(browser)).toBe(false);
    });

    it('after an hour of rest, not after an hour of work', async () => {
      await begin();
      app.clock.forward(40, 'minutes');
      expect(await isSignedIn(browser)).toBe(true);
      app.clock.forward(40, 'minutes');
      expect(await isSignedIn(browser)).toBe(true);
      app.clock.forward(61, 'minutes');
      expect(await isSignedIn(browser)).toBe(false);
    });

    it('after twelve hours, however busy', async () => {
      await begin();
      for (let half = 0; half < 23; half += 1) {
        app.clock.forward(30, 'minutes');
        expect(await isSignedIn(browser)).toBe(true);
      }
      app.clock.forward(31, 'minutes');
      expect(await isSignedIn(browser)).toBe(false);
    });
  });

  it('has a cookie that only a secure page of this host may set', async () => {
    const secure = await startTestApp({ PUBLIC_URL: 'https://pact.example.org', TRUSTED_PROXY_HOPS: '1' });
    try {
      const { email, password } = await aStaffMember(secure.registry);
      const form = { email, password };
      const answer = await secure.browser().post(SIGN_IN, form, { 'x-forwarded-proto': 'https' });
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^__Host-staff=[^;]{60,}; (?=.*Path=\/(;|$))(?=.*HttpOnly)(?=.*Secure)(?=.*SameSite=Lax)(?!.*Domain)/,
      );
      // Without the proxy's word that the connection is secure no cookie could be sent: an error, not a silent loop.
      expect((await secure.browser().post(SIGN_IN, form)).status).toBe(500);
    } finally {
      await secure.close();
    }
  });

  it('costs public pages nothing: they set no cookie and know no session', async () => {
    const browser = await browserOf(app, await aStaffMember(app.registry));
    const before = await app.database.dataSource.query('SELECT * FROM staff_session ORDER BY id');
    app.clock.forward(5, 'minutes');
    const answer = await browser.get('/health/live');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await app.database.dataSource.query('SELECT * FROM staff_session ORDER BY id')).toEqual(before);
  });
});
