import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addAuthenticator,
  begunAuthenticator,
  checkCode,
  newAuthenticator,
} from '#registry/accounts/second-factor/authenticator-app.js';
import { listFactors } from '#registry/accounts/second-factor/factors.js';
import { redeemRecoveryCode, renewRecoveryCodes } from '#registry/accounts/second-factor/recovery-codes.js';
import { choosePassword } from '#registry/accounts/choose-password.js';
import { createStaff } from '#registry/accounts/create-staff.js';
import { staffByEmail } from '#registry/accounts/find-staff.js';
import { routesOf } from '../support/routes.js';
import { codeOf, freshCode } from '../support/second-factor.js';
import { aStaffMember, halfSignedIn } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ASK = '/en/staff/second-factor';
const QUEUE = '/en/staff/endorsements';
const PASSWORD = 'seven blue kettles whistle quietly';

let app: TestApp;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

/** An account with a password and nothing more. */
async function newcomer(): Promise<{ id: string; email: string }> {
  count += 1;
  const email = `newcomer-${count}@uclg.example.org`;
  const { token } = await createStaff(app.registry, { email, name: 'New', role: 'reviewer', language: 'fr' });
  await choosePassword(app.registry, token, PASSWORD);
  return { id: (await staffByEmail(app.registry.dataSource.manager, email)).id, email };
}

async function mailsTo(accountId: string): Promise<string[]> {
  const sql = `SELECT job FROM outbox WHERE subject ->> 'accountId' = $1 ORDER BY created_at, job`;
  return (await app.database.dataSource.query<{ job: string }[]>(sql, [accountId])).map(({ job }) => job);
}

const now = () => app.clock.now();
const factorsOf = (id: string) => listFactors(app.registry.dataSource.manager, id);

describe('a password alone', () => {
  it('opens no page of staff, and changes nothing', async () => {
    const browser = await halfSignedIn(app, await aStaffMember(app.registry, { role: 'administrator' }));
    const closed = routesOf(app.app).filter(
      ({ path, access }) => path.startsWith('/:locale/staff') && access !== 'public',
    );
    expect(closed.length).toBeGreaterThan(30);
    for (const { method, path, handler } of closed) {
      const address = path.replace(':locale', 'en').replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
      const answer = method === 'GET' ? await browser.get(address) : await browser.post(address);
      const expected = method === 'GET' ? [303, true] : [401, false];
      expect([handler, answer.status, answer.location?.startsWith(ASK) ?? false]).toEqual([handler, ...expected]);
    }
  });

  it('leads to the second factor, and from there to the page that was asked for', async () => {
    const staff = await aStaffMember(app.registry);
    const browser = app.browser();
    const { email, password } = staff;
    const asked = await browser.post('/en/staff/sign-in', { email, password, return: `${QUEUE}?page=1` });
    expect(asked.location).toBe(`${ASK}?return=%2Fen%2Fstaff%2Fendorsements%3Fpage%3D1`);
    const form = (await browser.follow(asked)).document.querySelector('form')?.getAttribute('action') ?? '';
    const before = browser.cookies.get('staff');
    const answer = await browser.post(form, { code: await freshCode(app.registry, staff) });
    expect(answer.location).toBe(`${QUEUE}?page=1`);
    expect(browser.cookies.get('staff')).not.toBe(before);
    expect((await browser.get(QUEUE)).text).toContain(staff.name);
  });

  it('does not lead to another site', async () => {
    const staff = await aStaffMember(app.registry);
    const browser = await halfSignedIn(app, staff);
    const code = await freshCode(app.registry, staff);
    expect((await browser.post(`${ASK}?return=https://evil.example.net`, { code })).location).toBe(QUEUE);
  });

  it('adds no factor to an account that has one, on any page', async () => {
    const staff = await aStaffMember(app.registry);
    const browser = await halfSignedIn(app, staff);
    const { sealed, secret } = newAuthenticator(app.registry, staff);
    for (const step of ['', '/app', '/passkey']) {
      expect((await browser.get(`${ASK}/set-up${step}`)).location).toContain(`${ASK}?return=`);
    }
    const form = { sealed, code: codeOf(secret, now()) };
    expect((await browser.post(`${ASK}/set-up/app`, form)).location).toContain(`${ASK}?return=`);
    const added = addAuthenticator(app.registry, { accountId: staff.id, isFirst: true }, form);
    await expect(added).rejects.toThrow('second-factor.set-up-meanwhile');
    expect(await factorsOf(staff.id)).toHaveLength(1);
  });

  it('is forgotten after an hour without a second factor', async () => {
    const browser = await halfSignedIn(app, await aStaffMember(app.registry));
    app.clock.forward(45, 'minutes');
    expect((await browser.get(ASK)).status).toBe(200);
    app.clock.forward(16, 'minutes');
    expect((await browser.get(ASK)).location).toContain('/staff/sign-in');
  });
});

describe('an authenticator app', () => {
  it('is set up on the page, whose first code is used up, and shows recovery codes once', async () => {
    const { id, email } = await newcomer();
    const browser = app.browser();
    const asked = await browser.post('/fr/staff/sign-in', { email, password: PASSWORD });
    const choice = await browser.follow(await browser.follow(asked));
    expect(choice.text).toContain('Application d’authentification');
    const page = await browser.get('/fr/staff/second-factor/set-up/app');
    const sealed = page.document.querySelector('input[name=sealed]')?.getAttribute('value') ?? '';
    const secret = page.document.querySelector('.wc-secret')?.textContent.replace(/\s/g, '') ?? '';
    expect(await factorsOf(id)).toEqual([]);
    const wrong = await browser.post('/fr/staff/second-factor/set-up/app', { sealed, code: '12345' });
    expect([wrong.status, wrong.text.includes('six chiffres')]).toEqual([422, true]);
    expect(wrong.document.querySelector('input[name=sealed]')?.getAttribute('value')).toBe(sealed);
    const code = codeOf(secret, now());
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    const done = await browser.post('/fr/staff/second-factor/set-up/app', { sealed, code: typed });
    expect(done.status).toBe(200);
    const codes = [...done.document.querySelectorAll('#codes li')].map((item) => item.textContent);
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    expect((await browser.get('/fr/staff/endorsements')).status).toBe(200);
    expect(await checkCode(app.registry, id, code)).toBe('wrong');
    // The same form once more adds nothing: otherwise a code would work twice.
    expect((await browser.post('/fr/staff/second-factor/set-up/app', { sealed, code: typed })).status).toBe(409);
    expect(await mailsTo(id)).toEqual(['mail.factor-added']);
    const rows = JSON.stringify(
      await Promise.all(
        ['staff_authenticator', 'staff_recovery_code'].map((table) => app.database.dataSource.query(`TABLE ${table}`)),
      ),
    );
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain((codes[0] ?? '').replaceAll('-', ''));
  });

  it('is set up once when two browsers do it at the same time', async () => {
    const { id, email } = await newcomer();
    const attempts = Array.from({ length: 5 }, () => {
      const { secret, sealed } = newAuthenticator(app.registry, { id, email });
      return addAuthenticator(app.registry, { accountId: id, isFirst: true }, { sealed, code: codeOf(secret, now()) });
    });
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await factorsOf(id)).toHaveLength(1);
  });

  it('is not set up with a key sealed for somebody else, altered, or an hour old', async () => {
    const [ana, ben] = [await newcomer(), await newcomer()];
    const { secret, sealed } = newAuthenticator(app.registry, ben);
    const add = (given: string) =>
      addAuthenticator(
        app.registry,
        { accountId: ana.id, isFirst: true },
        { sealed: given, code: codeOf(secret, now()) },
      );
    expect(await add(sealed)).toBeNull();
    expect(await add(`A${sealed.slice(1)}`)).toBeNull();
    expect(begunAuthenticator(app.registry, ben, sealed)?.secret).toBe(secret);
    app.clock.forward(61, 'minutes');
    expect(begunAuthenticator(app.registry, ben, sealed)).toBeNull();
    expect(await factorsOf(ana.id)).toEqual([]);
  });

  it('makes codes that work once, however many come at once', async () => {
    const staff = await aStaffMember(app.registry);
    const code = await freshCode(app.registry, staff);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => checkCode(app.registry, staff.id, code)));
    expect(outcomes.filter((outcome) => outcome === 'passed')).toHaveLength(1);
    app.clock.forward(16, 'minutes');
    expect(await checkCode(app.registry, staff.id, code)).toBe('wrong');
  });

  it('is given half a minute on either side, and never goes back', async () => {
    const staff = await aStaffMember(app.registry);
    const at = (steps: number) => codeOf(staff.secret, new Date(now().getTime() + steps * 30_000));
    app.clock.forward(5, 'minutes');
    expect(await checkCode(app.registry, staff.id, at(-2))).toBe('wrong');
    expect(await checkCode(app.registry, staff.id, at(2))).toBe('wrong');
    expect(await checkCode(app.registry, staff.id, at(1))).toBe('passed');
    expect(await checkCode(app.registry, staff.id, at(0))).toBe('wrong');
  });

  it('of somebody else opens nothing', async () => {
    const [ana, ben] = [await aStaffMember(app.registry), await aStaffMember(app.registry)];
    const browser = await halfSignedIn(app, ana);
    const answer = await browser.post(ASK, { code: await freshCode(app.registry, ben) });
    expect([answer.status, answer.text.includes('is not right')]).toEqual([422, true]);
  });

  it.each(['', '12', 'abcdef', '１２３４５６７', '12345678901234567890', '💥'])(
    'answers %j with the form',
    async (code) => {
      const browser = await halfSignedIn(app, await aStaffMember(app.registry));
      expect((await browser.post(ASK, { code })).status).toBe(422);
    },
  );
});

describe('a recovery code', () => {
  it('signs in once, and its owner is told', async () => {
    const staff = await aStaffMember(app.registry);
    const [code = ''] = await renewRecoveryCodes(app.registry, staff.id);
    const browser = await halfSignedIn(app, staff);
    const typed = ` ${(code.match(/.{5}/g) ?? []).join('-').toLowerCase()} `;
    expect((await browser.post(`${ASK}/recovery-code`, { code: typed })).location).toBe(QUEUE);
    expect((await browser.get(QUEUE)).status).toBe(200);
    expect((await browser.get('/en/staff/account')).text).toContain('You have 9 codes left');
    expect(await redeemRecoveryCode(app.registry, staff.id, code)).toBe('wrong');
    expect((await mailsTo(staff.id)).filter((job) => job === 'mail.recovery-code-used')).toHaveLength(1);
  });

  it('works once when twenty send it at once, and for its owner alone', async () => {
    const [ana, ben] = [await aStaffMember(app.registry), await aStaffMember(app.registry)];
    const [code = ''] = await renewRecoveryCodes(app.registry, ana.id);
    expect(await redeemRecoveryCode(app.registry, ben.id, code)).toBe('wrong');
    const all = await Promise.all(Array.from({ length: 20 }, () => redeemRecoveryCode(app.registry, ana.id, code)));
    expect(all.filter((outcome) => outcome === 'passed')).toHaveLength(1);
  });

  it('is void when there are new ones', async () => {
    const staff = await aStaffMember(app.registry);
    const [old = ''] = await renewRecoveryCodes(app.registry, staff.id);
    await renewRecoveryCodes(app.registry, staff.id);
    expect(await redeemRecoveryCode(app.registry, staff.id, old)).toBe('wrong');
  });
});
