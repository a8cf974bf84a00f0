import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFactors } from '#registry/accounts/second-factor/factors.js';
import { choosePassword } from '#registry/accounts/choose-password.js';
import { createStaff } from '#registry/accounts/create-staff.js';
import { SoftwarePasskey } from '../support/software-passkey.js';
import { aStaffMember, browserOf, halfSignedIn, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const ASK = '/en/staff/second-factor';
const SET_UP = `${ASK}/set-up/passkey`;
const QUEUE = '/en/staff/endorsements';

let app: TestApp;
let origin: string;

beforeAll(async () => {
  app = await startTestApp();
  origin = new URL(app.settings.PUBLIC_URL).origin;
});

afterAll(() => app.close());

/** The challenge that a page asks the browser to have answered. */
async function challengeOn(browser: TestBrowser, address: string): Promise<string> {
  const { document } = await browser.get(address);
  const options = document.querySelector('ask-passkey')?.getAttribute('data-options') ?? '{}';
  return (JSON.parse(options) as { challenge?: string }).challenge ?? '';
}

/** A member of staff with an authenticator app and this passkey. */
async function withPasskey(): Promise<{ staff: TestStaff; passkey: SoftwarePasskey }> {
  const staff = await aStaffMember(app.registry);
  const passkey = new SoftwarePasskey();
  const browser = await browserOf(app, staff);
  const challenge = await challengeOn(browser, SET_UP);
  const added = await browser.post(SET_UP, { passkey: passkey.made({ challenge, origin }) });
  expect([added.status, added.location]).toEqual([303, '/en/staff/account?done=added']);
  return { staff, passkey };
}

const show = (browser: TestBrowser, passkey: string) => browser.post(`${ASK}/passkey`, { passkey });
const isSignedIn = async (browser: TestBrowser) => (await browser.get(QUEUE)).status === 200;

describe('a passkey', () => {
  it('is set up at the first sign-in, with recovery codes, and signs in from then on', async () => {
    const password = 'nine copper bells ring slowly';
    const email = 'first-passkey@uclg.example.org';
    const { token } = await createStaff(app.registry, { email, name: 'First', role: 'reviewer', language: 'en' });
    await choosePassword(app.registry, token, password);
    const browser = app.browser();
    await browser.post('/en/staff/sign-in', { email, password });
    expect((await browser.get(ASK)).location).toBe(`${ASK}/set-up`);
    const passkey = new SoftwarePasskey();
    const made = passkey.made({ challenge: await challengeOn(browser, SET_UP), origin });
    const done = await browser.post(SET_UP, { passkey: made });
    expect([done.status, done.document.querySelectorAll('#codes li').length]).toEqual([200, 10]);
    expect(await isSignedIn(browser)).toBe(true);

    const again = app.browser();
    await again.post('/en/staff/sign-in', { email, password });
    const page = await again.get(ASK);
    expect(page.document.querySelector('input[name=code]')).toBeNull();
    const answer = await show(again, passkey.shown({ challenge: await challengeOn(again, ASK), origin }));
    expect([answer.status, answer.location]).toEqual([303, QUEUE]);
    expect(await isSignedIn(again)).toBe(true);
  });

  it('of somebody else opens nothing', async () => {
    const [ana, ben] = [await withPasskey(), await withPasskey()];
    const browser = await halfSignedIn(app, ana.staff);
    const challenge = await challengeOn(browser, ASK);
    const answer = await show(browser, ben.passkey.shown({ challenge, origin }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('could not accept this passkey');
    expect(await isSignedIn(browser)).toBe(false);
    // Nor may it be added to a second account.
    const anas = await browserOf(app, ana.staff);
    const made = ben.passkey.made({ challenge: await challengeOn(anas, SET_UP), origin });
    expect((await anas.post(SET_UP, { passkey: made })).status).toBe(409);
    expect(await listFactors(app.registry.dataSource.manager, ana.staff.id)).toHaveLength(2);
  });

  it.each([
    ['another site', { origin: 'http://evil.example.net' }],
    ['another port of this host', { origin: 'http://localhost:1' }],
    ['a challenge of its own', { challenge: 'bWluZQ' }],
    ['presence alone', { unverified: true }],
  ])('is refused with %s, when made and when shown', async (_what, changed) => {
    const { staff, passkey } = await withPasskey();
    const browser = await halfSignedIn(app, staff);
    const asked = { challenge: await challengeOn(browser, ASK), origin };
    expect((await show(browser, passkey.shown({ ...asked, ...changed }))).status).toBe(422);
    const full = await browserOf(app, staff);
    const making = { challenge: await challengeOn(full, SET_UP), origin };
    const made = new SoftwarePasskey().made({ ...making, ...changed });
    expect((await full.post(SET_UP, { passkey: made })).status).toBe(422);
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('answers the session that asked, within ten minutes, once', async () => {
    const { staff, passkey } = await withPasskey();
    const [one, other] = [await halfSignedIn(app, staff), await halfSignedIn(app, staff)];
    const challenge = await challengeOn(one, ASK);
    const shown = passkey.shown({ challenge, origin });
    expect((await show(other, shown)).status).toBe(422);
    const cookies = new Map(one.cookies);
    const copies = Array.from({ length: 20 }, () => {
      const browser = app.browser();
      cookies.forEach((value, name) => browser.cookies.set(name, value));
      return browser;
    });
    const answers = await Promise.all(copies.map((browser) => show(browser, shown)));
    expect(answers.filter(({ location }) => location === QUEUE)).toHaveLength(1);
    const late = await halfSignedIn(app, staff);
    const old = passkey.shown({ challenge: await challengeOn(late, ASK), origin });
    app.clock.forward(11, 'minutes');
    expect((await show(late, old)).status).toBe(422);
  });

  it('whose counter goes back was copied, and is refused', async () => {
    const { staff, passkey } = await withPasskey();
    const statusWith = async (counter: number) => {
      const browser = await halfSignedIn(app, staff);
      return (await show(browser, passkey.shown({ challenge: await challengeOn(browser, ASK), origin, counter })))
        .status;
    };
    expect(await statusWith(5)).toBe(303);
    for (const counter of [5, 4, 0]) expect(await statusWith(counter)).toBe(422);
    expect(await statusWith(6)).toBe(303);
  });

  it.each(['', 'null', '[]', '{"id":1}', '{"id":"x","response":null}', 'x'.repeat(9001)])(
    'that is no answer (%.20j) is answered with the page',
    async (passkey) => {
      const { staff } = await withPasskey();
      expect((await show(await halfSignedIn(app, staff), passkey)).status).toBe(422);
      expect((await (await browserOf(app, staff)).post(SET_UP, { passkey })).status).toBe(422);
    },
  );
});
