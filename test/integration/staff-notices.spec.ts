import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import type { OutgoingMail } from '#mail/send-mail.js';
import { changeRole, disablePerson, enablePerson } from '#registry/accounts/change-person.js';
import { confirmAccount } from '#registry/accounts/confirm-account.js';
import { inviteStaff } from '#registry/accounts/invite-staff.js';
import { resetSecondFactor } from '#registry/accounts/second-factor/change-factors.js';
import { staffNoticeProcessor } from '../../apps/worker/src/mail/staff-notice.processor.js';
import { runStaffCommand } from '../../apps/worker/src/staff-command.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let ana: TestStaff;
let cora: TestStaff;
let rae: TestStaff;

beforeAll(async () => {
  app = await startTestApp({ STAFF_EMAIL_DOMAINS: 'uclg.example.org, example.net' });
  ana = await aStaffMember(app.registry, { role: 'administrator', name: 'Ana Example' });
  cora = await aStaffMember(app.registry, { role: 'administrator', name: 'Cora Example', language: 'fr' });
  rae = await aStaffMember(app.registry, { name: 'Rae Example' });
});

beforeEach(() => app.database.dataSource.query(`DELETE FROM outbox WHERE job = 'mail.staff-notice'`));

afterAll(() => app.close());

const invited = { name: 'Noor Example', role: 'publisher', language: 'en' } as const;

/** Does what the worker does with every notice that is asked for, and returns the mails by address. */
async function notices(): Promise<Map<string, OutgoingMail>> {
  const sent = new Map<string, OutgoingMail>();
  const services = { registry: app.registry, settings: app.settings, logger: pino({ level: 'silent' }) };
  const mailer = {
    sendMail: (mail: OutgoingMail) => Promise.resolve(void sent.set(mail.to.address, mail)),
    close: () => undefined,
  };
  const processor = staffNoticeProcessor(services, mailer);
  const jobs = await app.database.dataSource.query<{ id: string; subject: Record<string, string> }[]>(
    `SELECT id, subject FROM outbox WHERE job = 'mail.staff-notice'`,
  );
  await app.database.dataSource.query(`DELETE FROM outbox WHERE job = 'mail.staff-notice'`);
  for (const { id, subject } of jobs) await processor.process({ subject, outboxId: id });
  return sent;
}

describe('what is done to an account of staff', () => {
  it('is told to every administrator: who did what to whom, in which role, when, where and what waits', async () => {
    const id = await inviteStaff(app.registry, ana.id, { ...invited, email: 'noor@example.net' });
    const sent = await notices();
    expect([...sent.keys()].sort()).toEqual([ana.email, cora.email].sort());
    const { subject, text } = sent.get(ana.email)?.rendered ?? { subject: '', text: '' };
    expect(subject).toBe('A new account in the registry: Noor Example');
    for (const part of [
      'Noor Example (noor@example.net)',
      `Ana Example (${ana.email})`,
      'Publisher',
      'On the pages of the registry',
      'another administrator has to confirm it',
      `/en/staff/people/${id}`,
    ]) {
      expect([part, text.replace(/\s+/g, ' ').includes(part)]).toEqual([part, true]);
    }
    expect(sent.get(cora.email)?.rendered.subject).toMatch(/^Un nouveau compte dans le registre\s: Noor Example$/);
  });

  it('is told of each change, also to whom it concerns', async () => {
    const { registry } = app;
    const administrators = [ana.email, cora.email].sort();
    const told = async () => [...(await notices()).keys()].sort();
    const withOwner = [...administrators, rae.email].sort();
    await changeRole(registry, ana.id, rae.id, 'publisher');
    expect(await told()).toEqual(withOwner);
    await confirmAccount(registry, cora.id, rae.id, 'publisher');
    expect(await told()).toEqual(withOwner);
    await disablePerson(registry, ana.id, rae.id);
    expect(await told()).toEqual(withOwner);
    await enablePerson(registry, ana.id, rae.id);
    expect(await told()).toEqual(withOwner);
    // The owner has a mail of their own about it.
    await resetSecondFactor(registry, ana.id, rae.id);
    expect(await told()).toEqual(administrators);
    await confirmAccount(registry, cora.id, rae.id, 'publisher');
  });

  it('is told to an administrator who is disabled or lowered by it', async () => {
    const eve = await aStaffMember(app.registry, { role: 'administrator' });
    await notices();
    await changeRole(app.registry, ana.id, eve.id, 'reviewer');
    expect([...(await notices()).keys()]).toContain(eve.email);
  });

  it('is told to all of staff when it is an account made at the command line, to administrators when it is a link', async () => {
    const run = (...words: string[]) => runStaffCommand(app.registry, app.settings, words);
    await run('create', 'server@uclg.example.org', '--role', 'administrator', '--name', 'Sam Server');
    const sent = await notices();
    expect([...sent.keys()]).toEqual(expect.arrayContaining([ana.email, cora.email, rae.email]));
    const toRae = sent.get(rae.email)?.rendered.text ?? '';
    expect([toRae.includes('At the command line, on the server'), toRae.includes('/staff/people/')]).toEqual([
      true,
      false,
    ]);
    await run('link', rae.email);
    const link = await notices();
    expect([...link.keys()].sort()).toEqual([ana.email, cora.email, rae.email].sort());
    expect(link.get(rae.email)?.rendered.subject).toBe('A link to the account of Rae Example was made');
  });
});

describe('accounts that are limited to some domains', () => {
  it('are refused to others at the field, and at the command line with a sentence', async () => {
    const anas = await browserOf(app, ana);
    const answer = await anas.post('/en/staff/people/new', { ...invited, email: 'noor@elsewhere.example.org' });
    expect([answer.status, answer.document.querySelector('#email-error')?.textContent]).toEqual([
      422,
      'Error: Accounts are for addresses at uclg.example.org and example.net only',
    ]);
    const typed = runStaffCommand(app.registry, app.settings, [
      'create',
      'a@elsewhere.example.org',
      '--role',
      'reviewer',
    ]);
    await expect(typed).rejects.toThrow('STAFF_EMAIL_DOMAINS allows: uclg.example.org, example.net');
  });
});
