import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import type { OutgoingMail } from '#mail/send-mail.js';
import { disablePerson } from '#registry/accounts/change-person.js';
import { confirmAccount } from '#registry/accounts/confirm-account.js';
import { mailedSetupLink } from '#registry/accounts/invite-staff.js';
import { setupLinkProcessor } from '../../apps/worker/src/mail/setup-link.processor.js';
import { aStaffMember, browserOf, halfSignedIn, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const PEOPLE = '/en/staff/people';
const QUEUE = '/en/staff/endorsements';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const INVITED = { name: 'Noor Example', email: 'Noor@UCLG.example.org', role: 'publisher', language: 'fr' };

let app: TestApp;
let ana: TestStaff;
let cora: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { role: 'administrator', name: 'Ana Example' });
  cora = await aStaffMember(app.registry, { role: 'administrator', name: 'Cora Example' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const pageOf = ({ id }: { readonly id: string }): string => `${PEOPLE}/${id}`;
const change = (who: { readonly id: string }, kind: string, more = {}) =>
  anas.post(pageOf(who), { change: kind, ...more });
const isSignedIn = async (browser: TestBrowser) => (await browser.get(QUEUE)).status === 200;

interface LinkJob {
  readonly id: string;
  readonly subject: { readonly accountId: string; readonly linkId: string };
}

/** The jobs that ask for a mail with a link to this account, oldest first. */
const linkJobs = (accountId: string): Promise<LinkJob[]> =>
  app.database.dataSource.query(
    `SELECT id, subject FROM outbox WHERE job = 'mail.staff-set-up-link' AND subject ->> 'accountId' = $1
      ORDER BY created_at, id`,
    [accountId],
  );

/** Does what the worker does with such a job. */
async function mailFor({ id, subject }: LinkJob): Promise<OutgoingMail | 'skipped'> {
  const sent: OutgoingMail[] = [];
  const services = { registry: app.registry, settings: app.settings, logger: pino({ level: 'silent' }) };
  const mailer = { sendMail: (mail: OutgoingMail) => Promise.resolve(void sent.push(mail)), close: () => undefined };
  const processor = setupLinkProcessor(services, mailer);
  const outcome = await processor.process({ subject, outboxId: id });
  return sent[0] ?? (outcome as 'skipped');
}

/** Invites somebody on the page, and returns the account's id. */
async function invite(changes: Partial<typeof INVITED> = {}): Promise<string> {
  const answer = await anas.post(`${PEOPLE}/new`, { ...INVITED, ...changes });
  expect(answer.status).toBe(303);
  return /people\/([0-9a-f-]{36})/.exec(answer.location ?? '')?.[1] ?? '';
}

describe('an invitation', () => {
  it('brings a mail in the person’s language, whose link opens the account once', async () => {
    const id = await invite();
    const rows = [...(await anas.get(PEOPLE)).document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toContainEqual([
      'Noor Example noor@uclg.example.org',
      'Publisher',
      'Invited Waits to be confirmed',
      'Never',
      'Not set up',
    ]);
    const [job] = await linkJobs(id);
    const mail = job && (await mailFor(job));
    if (!mail || mail === 'skipped') throw new Error('No mail was sent.');
    expect(mail.to).toEqual({ name: 'Noor Example', address: 'noor@uclg.example.org' });
    expect(mail.rendered.subject).toBe('Vous êtes invité à rejoindre le registre du pacte');
    const link = /\/fr\/staff\/set-up\/[\w-]+/.exec(mail.rendered.text)?.[0] ?? '';
    // A second copy of the mail carries the same link.
    expect(JSON.stringify(await mailFor(job))).toContain(link);
    const password = 'nine grey herons wade slowly home';
    const browser = app.browser();
    expect((await browser.post(link, { password, again: password })).status).toBe(303);
    expect((await browser.get(link)).status).toBe(410);
    const signedIn = await browser.post('/fr/staff/sign-in', { email: INVITED.email, password });
    expect((await browser.follow(signedIn)).location).toContain('/second-factor/set-up');
    expect(await mailFor(job)).toBe('skipped');
    expect((await anas.get(pageOf({ id }))).text).toContain('Invited as: Publisher');
  });

  it('says at the fields what is wrong, and keeps what was typed', async () => {
    const taken = await anas.post(`${PEOPLE}/new`, { ...INVITED, email: ana.email.toUpperCase() });
    expect([taken.status, taken.document.querySelector('#email-error')?.textContent]).toEqual([
      422,
      'Error: There is an account with this address already',
    ]);
    expect(taken.document.querySelector('#name')?.getAttribute('value')).toBe(INVITED.name);
    const wrong = await anas.post(`${PEOPLE}/new`, { name: 'x'.repeat(121), email: 'nobody', role: 'owner' });
    expect(wrong.status).toBe(422);
    for (const field of ['name', 'email', 'role', 'language']) {
      expect([field, wrong.document.querySelector(`#${field}-error`)]).not.toEqual([field, null]);
    }
  });

  it('makes one account when it is sent many times at once', async () => {
    const email = 'twice@uclg.example.org';
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => anas.post(`${PEOPLE}/new`, { ...INVITED, email })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422, 422]);
  });

  it('ends after seven days, when another is sent, and when it is cancelled', async () => {
    const id = await invite({ email: 'late@uclg.example.org' });
    expect((await change({ id }, 'sendLink')).status).toBe(303);
    const [first, second] = await linkJobs(id);
    if (!first || !second) throw new Error('Two mails were asked for.');
    const open = ({ subject }: LinkJob) => mailedSetupLink(app.registry, id, subject.linkId);
    expect(await open(first)).toBeNull();
    const days = ((await open(second))?.expiresAt.getTime() ?? 0) - app.clock.now().getTime();
    expect(Math.round(days / 86_400_000)).toBe(7);
    expect((await change({ id }, 'disable')).status).toBe(303);
    expect(await open(second)).toBeNull();
    expect((await change({ id }, 'sendLink')).status).toBe(404);
    // Enabling brings no old link back.
    expect((await change({ id }, 'enable')).status).toBe(303);
    expect(await open(second)).toBeNull();
  });
});

describe('a colleague’s account', () => {
  it('is closed at once, with every session, and opened again', async () => {
    const ben = await aStaffMember(app.registry);
    const bens = await browserOf(app, ben);
    expect(await isSignedIn(bens)).toBe(true);
    for (const press of [1, 2]) expect([press, (await change(ben, 'disable')).status]).toEqual([press, 303]);
    expect(await isSignedIn(bens)).toBe(false);
    await expect(halfSignedIn(app, ben)).rejects.toThrow('could not sign in');
    const page = await anas.get(pageOf(ben));
    expect(page.text.match(/Account disabled/g)).toHaveLength(1);
    expect((await change(ben, 'enable')).status).toBe(303);
    const back = await browserOf(app, ben);
    expect(await isSignedIn(back)).toBe(false);
    await confirmAccount(app.registry, cora.id, ben.id, 'reviewer');
    expect(await isSignedIn(back)).toBe(true);
  });

  it('has another role from the next request on, a higher one once a second administrator has confirmed it', async () => {
    const ben = await aStaffMember(app.registry);
    const bens = await browserOf(app, ben);
    expect((await bens.get('/en/staff/proposals')).status).toBe(403);
    expect((await change(ben, 'role', { role: 'publisher' })).status).toBe(303);
    expect((await bens.get('/en/staff/proposals')).status).toBe(403);
    await confirmAccount(app.registry, cora.id, ben.id, 'publisher');
    expect((await bens.get('/en/staff/proposals')).status).toBe(200);
    expect((await change(ben, 'role', { role: 'reviewer' })).status).toBe(303);
    expect((await bens.get('/en/staff/proposals')).status).toBe(403);
    const { text } = await anas.get(pageOf(ben));
    expect(text).toContain('Role changed from Reviewer to Publisher');
    expect(text).toContain('Ana Example');
  });

  it('gets its second factor taken away, and a link for a new password', async () => {
    const ben = await aStaffMember(app.registry);
    expect((await change(ben, 'resetFactor')).status).toBe(303);
    expect((await (await halfSignedIn(app, ben)).get('/en/staff/second-factor')).location).toContain('/set-up');
    expect((await change(ben, 'sendLink')).status).toBe(303);
    const [job] = await linkJobs(ben.id);
    const mail = job && (await mailFor(job));
    expect(mail && mail !== 'skipped' && mail.rendered.subject).toContain('Choose a new password');
  });

  it('is never one’s own, nor that of nobody', async () => {
    for (const kind of ['disable', 'enable', 'sendLink', 'resetFactor']) {
      expect([kind, (await change(ana, kind)).status]).toEqual([kind, 403]);
      expect([kind, (await change({ id: NOBODY }, kind)).status]).toEqual([kind, 404]);
    }
    expect((await change(ana, 'role', { role: 'reviewer' })).status).toBe(403);
    expect((await anas.get(pageOf(ana))).document.querySelector('input[name=change]')).toBeNull();
    expect((await anas.get(`${PEOPLE}/not-an-id`)).status).toBe(404);
  });

  it('is not changed by what no page of ours sends', async () => {
    const ben = await aStaffMember(app.registry);
    const forms: Record<string, string>[] = [{}, { change: 'x' }, { change: 'role' }, { change: 'role', role: 'x' }];
    for (const form of forms) {
      expect((await anas.post(pageOf(ben), form)).status).toBe(400);
    }
    expect((await anas.get(pageOf(ben))).text).toContain('Reviewer');
  });

  it('asks for the second factor again after a while, and leads back', async () => {
    const coras = await browserOf(app, cora);
    app.clock.forward(21, 'minutes');
    expect((await coras.get(PEOPLE)).status).toBe(200);
    for (const answer of [await coras.get(pageOf(ana)), await coras.post(pageOf(ana), { change: 'disable' })]) {
      expect(answer.location).toBe(`/en/staff/second-factor?return=${encodeURIComponent(pageOf(ana))}`);
    }
  });
});

it('leaves one administrator when two disable each other at once', async () => {
  const [ben, dee] = [
    await aStaffMember(app.registry, { role: 'administrator' }),
    await aStaffMember(app.registry, { role: 'administrator' }),
  ];
  const outcomes = await Promise.allSettled([
    disablePerson(app.registry, ben.id, dee.id),
    disablePerson(app.registry, dee.id, ben.id),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const reason = outcomes.find((outcome) => outcome.status === 'rejected')?.reason as { code?: string } | undefined;
  expect(reason?.code).toBe('staff.not-administrator');
  const left = await app.database.dataSource.query<object[]>(
    `SELECT 1 FROM staff_account WHERE disabled_at IS NULL AND id = ANY($1)`,
    [[ben.id, dee.id]],
  );
  expect(left).toHaveLength(1);
});
