import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { ACCOUNT_JOBS } from '#jobs/account-jobs.js';
import type { OutgoingMail } from '#mail/send-mail.js';
import { resetSecondFactor } from '#registry/accounts/second-factor/change-factors.js';
import { listFactors } from '#registry/accounts/second-factor/factors.js';
import { disableStaff } from '#registry/accounts/disable-staff.js';
import { accountSecurityProcessors } from '../../apps/worker/src/mail/account-security.processors.js';
import { runStaffCommand } from '../../apps/worker/src/staff-command.js';
import { anApp, freshCode } from '../support/second-factor.js';
import { aStaffMember, browserOf, halfSignedIn, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const ACCOUNT = '/en/staff/account';
const ASK = '/en/staff/second-factor';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

const factors = (staff: TestStaff = ana) => listFactors(app.registry.dataSource.manager, staff.id);

/** Ana, newly signed in. */
async function begin(): Promise<void> {
  ana = await aStaffMember(app.registry);
  anas = await browserOf(app, ana);
}

describe('one’s own account', () => {
  it('shows the factors, and gives them names', async () => {
    await begin();
    const [factor] = await factors();
    const address = `${ACCOUNT}/factors/${factor?.id ?? ''}`;
    expect((await anas.get(ACCOUNT)).text).toContain('Authenticator app');
    const refused = await anas.post(address, { name: 'x'.repeat(61) });
    expect(refused.status).toBe(422);
    expect(refused.document.querySelector('input[name=name]')?.getAttribute('value')).toBe('x'.repeat(61));
    expect((await anas.post(address, { name: '' })).status).toBe(422);
    expect((await anas.post(address, { name: 'Téléphone <b>جديد</b>' })).status).toBe(303);
    expect((await anas.get(`${ACCOUNT}?done=renamed`)).text).toContain('Téléphone <b>جديد</b>');
  });

  it('keeps the last factor, removes another, and tells its owner', async () => {
    await begin();
    const [first] = await factors();
    const removal = `${ACCOUNT}/factors/${first?.id ?? ''}/removal`;
    expect((await anas.post(removal)).status).toBe(409);
    await anApp(app.registry, ana, false);
    expect((await anas.get(removal)).status).toBe(200);
    expect((await anas.post(removal)).location).toBe(`${ACCOUNT}?done=removed`);
    expect((await anas.post(removal)).status).toBe(404);
    expect(await factors()).toHaveLength(1);
  });

  it('keeps one factor when both are removed at once', async () => {
    await begin();
    await anApp(app.registry, ana, false);
    const answers = await Promise.all((await factors()).map(({ id }) => anas.post(`${ACCOUNT}/factors/${id}/removal`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await factors()).toHaveLength(1);
  });

  it('is nobody else’s', async () => {
    await begin();
    const ben = await aStaffMember(app.registry);
    await anApp(app.registry, ben, false);
    const [bens] = await factors(ben);
    const address = `${ACCOUNT}/factors/${bens?.id ?? ''}`;
    expect((await anas.get(address)).status).toBe(404);
    expect((await anas.post(address, { name: 'Mine' })).status).toBe(404);
    expect((await anas.post(`${address}/removal`)).status).toBe(404);
    expect((await factors(ben)).map(({ name }) => name)).toEqual([null, null]);
  });

  it('asks for the second factor again after ten minutes, and leads back', async () => {
    await begin();
    const [factor] = await factors();
    const address = `${ACCOUNT}/factors/${factor?.id ?? ''}`;
    app.clock.forward(11, 'minutes');
    expect((await anas.get(ACCOUNT)).status).toBe(200);
    for (const page of [address, `${address}/removal`, `${ACCOUNT}/recovery-codes`, `${ASK}/set-up/app`]) {
      expect((await anas.get(page)).location).toBe(`${ASK}?return=${encodeURIComponent(page)}`);
    }
    // A form that was opened in time may still be sent.
    expect((await anas.post(address, { name: 'In time' })).status).toBe(303);
    app.clock.forward(10, 'minutes');
    const tooLate = await anas.post(address, { name: 'Too late' });
    expect(tooLate.location).toBe(`${ASK}?return=${encodeURIComponent(address)}`);
    const form = (await anas.follow(tooLate)).document.querySelector('form')?.getAttribute('action') ?? '';
    expect((await anas.post(form, { code: await freshCode(app.registry, ana) })).location).toBe(address);
    expect((await anas.get(address)).status).toBe(200);
  });

  it('does not live longer by showing the second factor again', async () => {
    await begin();
    for (let half = 0; half < 23; half += 1) {
      app.clock.forward(30, 'minutes');
      expect((await anas.post(ASK, { code: await freshCode(app.registry, ana) })).status).toBe(303);
    }
    app.clock.forward(31, 'minutes');
    expect((await anas.get(ACCOUNT)).location).toContain('/staff/sign-in');
  });

  it('gets new recovery codes', async () => {
    await begin();
    expect((await anas.get(`${ACCOUNT}/recovery-codes`)).status).toBe(200);
    const page = await anas.post(`${ACCOUNT}/recovery-codes`);
    expect(page.document.querySelectorAll('#codes li')).toHaveLength(10);
    expect(page.headers['cache-control']).toBe('no-store');
  });
});

describe('a reset of the second factor', () => {
  it('ends sessions, removes everything, and lets its owner set up a new one', async () => {
    await begin();
    const administrator = await aStaffMember(app.registry, { role: 'administrator' });
    await resetSecondFactor(app.registry, administrator.id, ana.id);
    expect((await anas.get(ACCOUNT)).location).toContain('/staff/sign-in');
    expect(await factors()).toEqual([]);
    const browser = await halfSignedIn(app, ana);
    expect((await browser.get(ASK)).location).toBe(`${ASK}/set-up`);
  });

  it('is a command too, and nobody’s own way around', async () => {
    await begin();
    expect(await runStaffCommand(app.registry, app.settings, ['reset-factor', ana.email])).toContain(
      'new second factor',
    );
    expect(await factors()).toEqual([]);
    const unknown = runStaffCommand(app.registry, app.settings, ['reset-factor', 'nobody@uclg.example.org']);
    await expect(unknown).rejects.toThrow('No account');
    await expect(async () => resetSecondFactor(app.registry, ana.id, ana.id)).rejects.toThrow(
      'second-factor.own-reset',
    );
    const nobody = '00000000-0000-4000-8000-000000000000';
    await expect(resetSecondFactor(app.registry, null, nobody)).rejects.toThrow('staff.not-found');
    await expect(resetSecondFactor(app.registry, ana.id, nobody)).rejects.toThrow('staff.not-administrator');
  });
});

describe('mail about one’s own account', () => {
  it('is in its owner’s language, and not sent to an account that was disabled', async () => {
    const staff = await aStaffMember(app.registry, { language: 'es' });
    const sent: OutgoingMail[] = [];
    const mailer = { sendMail: (mail: OutgoingMail) => Promise.resolve(void sent.push(mail)), close: () => undefined };
    const { registry, settings } = app;
    const processors = accountSecurityProcessors({ registry, settings, logger: pino({ level: 'silent' }) }, mailer);
    expect(processors.map(({ job }) => job.name)).toEqual(ACCOUNT_JOBS.map(({ name }) => name));
    const row = { outboxId: 'an-id', subject: { accountId: staff.id, at: '2026-11-25T18:30:00.000Z' } };
    for (const processor of processors) expect(await processor.process(row as never)).toBe('done');
    expect(sent.map(({ to }) => to.address)).toEqual(ACCOUNT_JOBS.map(() => staff.email));
    for (const { rendered } of sent) {
      expect(rendered.language).toBe('es');
      expect(rendered.text).toContain('18:30');
      expect(rendered.text).toContain(`${settings.PUBLIC_URL}/es/staff/account`);
    }
    expect(new Set(sent.map(({ rendered }) => rendered.subject)).size).toBe(ACCOUNT_JOBS.length);
    await disableStaff(registry, staff.email);
    for (const processor of processors) expect(await processor.process(row as never)).toBe('skipped');
  });
});
