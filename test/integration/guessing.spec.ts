import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCode } from '#registry/accounts/second-factor/authenticator-app.js';
import { renewRecoveryCodes, redeemRecoveryCode } from '#registry/accounts/second-factor/recovery-codes.js';
import { FREE_FAILURES, KEPT_FOR_KNOWN, MOST_FAILURES } from '#registry/accounts/guess-rules.js';
import { choosePassword } from '#registry/accounts/choose-password.js';
import { mailedSetupLink } from '#registry/accounts/invite-staff.js';
import { freshCode } from '../support/second-factor.js';
import { aStaffMember, browserOf, halfSignedIn, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const SIGN_IN = '/en/staff/sign-in';
const ASK = '/en/staff/second-factor';
const STRANGERS_END = MOST_FAILURES - KEPT_FOR_KNOWN;

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
});

afterAll(() => site.close());

/** A try from an address of its own: no network may help or hinder it. */
let tries = 0;
async function guess(email: string, cookies: TestBrowser['cookies'] = new Map<string, string>()): Promise<number> {
  tries += 1;
  const answer = await site.app.inject({
    method: 'POST',
    url: SIGN_IN,
    remoteAddress: `198.51.${100 + Math.floor(tries / 250)}.${tries % 250}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    cookies: Object.fromEntries(cookies),
    payload: new URLSearchParams({ email, password: 'a wrong guess at it' }).toString(),
  });
  return answer.statusCode;
}

/** Guesses, waiting each time as long as is asked for, until no more is let through. */
async function guessToTheEnd(email: string): Promise<number> {
  for (let count = 0; ; count += 1) {
    site.clock.forward(61, 'minutes');
    if ((await guess(email)) !== 422) return count;
  }
}

async function mailsTo({ id }: Pick<TestStaff, 'id'>): Promise<string[]> {
  const sql = `SELECT job FROM outbox WHERE subject ->> 'accountId' = $1 ORDER BY created_at, job`;
  return (await site.database.dataSource.query<{ job: string }[]>(sql, [id])).map(({ job }) => job);
}

async function actionsOn({ id }: Pick<TestStaff, 'id'>): Promise<string[]> {
  const sql = 'SELECT action FROM staff_event WHERE account_id = $1 ORDER BY id';
  return (await site.database.dataSource.query<{ action: string }[]>(sql, [id])).map(({ action }) => action);
}

/** The known browser of an account, signed out: what it keeps, without its session. */
async function knownBrowserOf(staff: TestStaff): Promise<TestBrowser> {
  const { cookies } = await browserOf(site, staff);
  const browser = site.browser();
  browser.cookies.set('staff-browser', cookies.get('staff-browser') ?? '');
  return browser;
}

describe('guessing a password', () => {
  it.each(['known', 'unknown'])(
    'of a %s account waits longer each time, whatever network it comes from',
    async (kind) => {
      const email = kind === 'known' ? (await aStaffMember(site.registry)).email : 'guessed@uclg.example.org';
      const atOnce = await Promise.all(Array.from({ length: 14 }, () => guess(email)));
      expect(atOnce.filter((status) => status === 422)).toHaveLength(FREE_FAILURES);
      expect(atOnce.filter((status) => status === 429)).toHaveLength(14 - FREE_FAILURES);
      site.clock.forward(31, 'seconds');
      expect([await guess(email), await guess(email)]).toEqual([422, 429]);
      site.clock.forward(31, 'seconds');
      expect(await guess(email)).toBe(429);
      site.clock.forward(30, 'seconds');
      expect([await guess(email), await guess(email)]).toEqual([422, 429]);
    },
  );

  it('looks the same for a known and an unknown account, to the end and at it', async () => {
    const { email } = await aStaffMember(site.registry);
    const unknown = 'unknown-to-the-end@uclg.example.org';
    expect(await guessToTheEnd(email)).toBe(STRANGERS_END);
    expect(await guessToTheEnd(unknown)).toBe(STRANGERS_END);
    const page = async (typed: string) => {
      const { status, text } = await site.browser().post(SIGN_IN, { email: typed, password: 'another wrong one' });
      return { status, text };
    };
    expect(await page(email)).toEqual(await page(unknown));
    expect((await page(email)).text).toContain('failed so often that it was stopped');
  });

  it('tells its owner at the fifth in a row and at the end, and everybody who may look', async () => {
    const staff = await aStaffMember(site.registry);
    const administrator = await aStaffMember(site.registry, { role: 'administrator' });
    for (let count = 0; count < FREE_FAILURES - 1; count += 1) await guess(staff.email);
    expect(await mailsTo(staff)).not.toContain('mail.wrong-passwords');
    await guessToTheEnd(staff.email);
    const mails = await mailsTo(staff);
    for (const job of ['mail.wrong-passwords', 'mail.sign-in-stopped', 'mail.staff-set-up-link']) {
      expect([job, mails.filter((one) => one === job).length]).toEqual([job, 1]);
    }
    const actions = await actionsOn(staff);
    expect(actions.filter((action) => action === 'sign_in_failed')).toHaveLength(STRANGERS_END);
    expect(actions.filter((action) => action === 'guessed_at')).toHaveLength(1);
    expect(actions.filter((action) => action === 'guessing_ended')).toHaveLength(1);
    const audit = await (await browserOf(site, administrator)).get('/en/staff/audit');
    expect(audit.text).toContain('Stopped after too many wrong tries');
  });

  it('does not lock the owner out of a browser in which they signed in before', async () => {
    const staff = await aStaffMember(site.registry);
    const known = await knownBrowserOf(staff);
    await guessToTheEnd(staff.email);
    const { email, password } = staff;
    expect((await site.browser().post(SIGN_IN, { email, password })).status).toBe(429);
    expect((await known.post(SIGN_IN, { email, password })).location).toBe(ASK);
    expect((await known.post(ASK, { code: await freshCode(site.registry, staff) })).status).toBe(303);
    expect((await known.get('/en/staff/endorsements')).status).toBe(200);
  });

  it('is let through a hundred times in all, the last ten from such a browser', async () => {
    const staff = await aStaffMember(site.registry);
    const known = await knownBrowserOf(staff);
    await guessToTheEnd(staff.email);
    for (let count = 0; count < KEPT_FOR_KNOWN; count += 1) {
      expect(await guess(staff.email, known.cookies)).toBe(422);
      site.clock.forward(61, 'minutes');
    }
    expect(await guess(staff.email, known.cookies)).toBe(429);
  });

  it('is not made easier by what another account’s browser keeps, nor by what somebody planted', async () => {
    const [staff, other] = [await aStaffMember(site.registry), await aStaffMember(site.registry)];
    const { cookies } = await knownBrowserOf(other);
    await guessToTheEnd(staff.email);
    expect(await guess(staff.email, cookies)).toBe(429);
    const planted = await halfSignedIn(site, other);
    planted.cookies.set('staff-browser', 'planted');
    await planted.post(ASK, { code: await freshCode(site.registry, other) });
    expect(planted.cookies.get('staff-browser')).not.toBe('planted');
  });

  it('begins anew with the new password that the mailed link gives', async () => {
    const staff = await aStaffMember(site.registry);
    const known = await knownBrowserOf(staff);
    await guessToTheEnd(staff.email);
    const [job] = await site.database.dataSource.query<{ linkId: string }[]>(
      `SELECT subject ->> 'linkId' AS "linkId" FROM outbox
        WHERE job = 'mail.staff-set-up-link' AND subject ->> 'accountId' = $1`,
      [staff.id],
    );
    const link = await mailedSetupLink(site.registry, staff.id, job?.linkId ?? '');
    const password = 'silver badgers count the slow trains';
    await choosePassword(site.registry, link?.token ?? '', password);
    expect(await mailsTo(staff)).toContain('mail.password-changed');
    expect((await site.browser().post(SIGN_IN, { email: staff.email, password })).status).toBe(303);
    // A browser that was known before may be in somebody else’s hands: it counts as strange until it signs in again.
    await guessToTheEnd(staff.email);
    expect(await guess(staff.email, known.cookies)).toBe(429);
  });

  it('keeps no address in clear', async () => {
    await guess('nobody-at-all@uclg.example.org');
    const rows = JSON.stringify(await site.database.dataSource.query('SELECT * FROM guess_count'));
    expect(rows).not.toMatch(/example\.org|198\.51/);
  });
});

describe('guessing a code', () => {
  const wrongOf = async (staff: TestStaff) =>
    (await freshCode(site.registry, staff)) === '000000' ? '000001' : '000000';

  it('waits and ends as guessing a password does, each kind of code by itself', async () => {
    const staff = await aStaffMember(site.registry);
    const [code = ''] = await renewRecoveryCodes(site.registry, staff.id);
    const wrong = await wrongOf(staff);
    let letThrough = 0;
    while ((await checkCode(site.registry, staff.id, wrong)) === 'wrong') {
      letThrough += 1;
      site.clock.forward(61, 'minutes');
    }
    expect(letThrough).toBe(STRANGERS_END);
    const right = await checkCode(site.registry, staff.id, await freshCode(site.registry, staff));
    expect(right).toEqual({ refused: 'too-many-attempts', again: null });
    expect((await mailsTo(staff)).filter((job) => job === 'mail.wrong-codes')).toHaveLength(1);
    expect(await redeemRecoveryCode(site.registry, staff.id, code)).toBe('passed');
  });

  it('says how long to wait', async () => {
    const staff = await aStaffMember(site.registry);
    const browser = await halfSignedIn(site, staff);
    const wrong = await wrongOf(staff);
    for (let count = 0; count < 6; count += 1) {
      expect((await browser.post(ASK, { code: wrong })).status).toBe(422);
      if (count >= 4) site.clock.forward(31, 'seconds');
    }
    const answer = await browser.post(ASK, { code: await freshCode(site.registry, staff) });
    expect([answer.status, answer.text.includes('Wait 1 minute,')]).toEqual([429, true]);
    site.clock.forward(31, 'seconds');
    expect((await browser.post(ASK, { code: await freshCode(site.registry, staff) })).status).toBe(303);
  });
});
