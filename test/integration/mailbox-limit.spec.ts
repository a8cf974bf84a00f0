import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { confirmEndorsement, disownEndorsement } from '#registry/signing/confirm-endorsement.js';
import { expireUnconfirmed } from '#registry/calendar/expire-unconfirmed.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { remindUnconfirmed } from '#registry/calendar/remind-unconfirmed.js';
import { requestConfirmation } from '#registry/signing/request-confirmation.js';
import { sendWaitingConfirmations } from '#registry/signing/send-waiting-confirmations.js';
import { htmlFaults } from '../support/html-faults.js';
import { mailWorker, type MailWorker } from '../support/mail-worker.js';
import { insertPlaces, LAMPEDUSA } from '../support/places.js';
import { sign, signingForms } from '../support/signing.js';
import { answers, submission } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;
let worker: MailWorker;
let count = 0;
/** A stranger's mailbox, another for each test. */
let victim = '';

beforeAll(async () => {
  site = await startTestApp();
  await insertPlaces(site.database.dataSource, [LAMPEDUSA]);
  worker = mailWorker(site);
});

beforeEach(async () => {
  await site.database.dataSource.query('UPDATE outbox SET done_at = now() WHERE done_at IS NULL');
  await site.database.dataSource.query('DELETE FROM confirmation_waiting');
  worker.sent.length = 0;
  count += 1;
  victim = `victim-${count}@example.org`;
});

afterAll(() => site.close());

const TYPED = 'You won 500 EUR, call 0900 123456 and ask for Bob';

/** Signs with that address, as whoever fills in the form may. */
async function signs(email: string, changes: Partial<AnsweredDraft> = {}) {
  const given = answers(changes);
  return submission(site.registry, { ...given, contact: { ...given.contact, name: TYPED, email } });
}

async function signsOften(times: number, email = victim): Promise<string[]> {
  const made = [];
  for (let time = 0; time < times; time += 1) made.push((await signs(email)).endorsementId);
  return made;
}

/** The mails that left for the mailbox since the last time. */
async function mailsTo(mailbox: string) {
  await worker.work();
  return worker.sent.splice(0).filter(({ to }) => to.address.replace(/\+.*@/, '@') === mailbox);
}

async function linkOf(endorsementId: string) {
  const [row] = await site.database.dataSource.query<{ id: string }[]>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1 ORDER BY created_at DESC LIMIT 1',
    [endorsementId],
  );
  return { ...confirmationSecrets(site.registry.secret, row?.id ?? ''), draftToken: undefined };
}

async function waiting(): Promise<string[]> {
  const rows = await site.database.dataSource.query<{ id: string }[]>(
    'SELECT endorsement_id AS id FROM confirmation_waiting ORDER BY since, endorsement_id',
  );
  return rows.map(({ id }) => id);
}

describe('a mailbox', () => {
  it('gets three mails in an hour and five in a day, whatever is signed with it, and every signature is kept', async () => {
    const made = [];
    for (const tag of ['', '+a', '+b', '', '+c', '', '', '']) {
      made.push((await signs(victim.replace('@', `${tag}@`).toUpperCase())).endorsementId);
    }
    const stored = await site.database.dataSource.query<object[]>(
      `SELECT FROM endorsement WHERE id = ANY($1) AND status = 'awaiting_confirmation'`,
      [made],
    );
    expect(stored).toHaveLength(8);
    expect(await mailsTo(victim.toUpperCase())).toHaveLength(3);
    await sendWaitingConfirmations(site.registry);
    expect(await mailsTo(victim.toUpperCase())).toHaveLength(0);
    site.clock.forward(61, 'minutes');
    expect(await sendWaitingConfirmations(site.registry)).toBe(2);
    expect(await mailsTo(victim.toUpperCase())).toHaveLength(2);
    site.clock.forward(61, 'minutes');
    expect(await sendWaitingConfirmations(site.registry)).toBe(0);
    site.clock.forward(24, 'hours');
    expect(await sendWaitingConfirmations(site.registry)).toBe(3);
    expect(await waiting()).toEqual([]);
  });

  it('counts what is signed at once, and does not slow down another mailbox', async () => {
    const other = `other-${victim}`;
    const [made] = await Promise.all([Promise.all(Array.from({ length: 10 }, () => signs(victim))), signs(other)]);
    expect(made).toHaveLength(10);
    await worker.work();
    expect(worker.sent.filter(({ to }) => to.address === victim)).toHaveLength(3);
    expect(worker.sent.filter(({ to }) => to.address === other)).toHaveLength(1);
  });

  it('gets the next mail once one is confirmed: whoever signs for many confirms them one after the other', async () => {
    const [first = '', , , fourth] = await signsOften(6);
    expect(await waiting()).toHaveLength(3);
    await confirmEndorsement(site.registry, await linkOf(first));
    expect(await sendWaitingConfirmations(site.registry)).toBe(1);
    expect(await waiting()).not.toContain(fourth);
    expect(await waiting()).toHaveLength(2);
  });

  it('gets no more by asking again, and the mail that was asked for leaves later', async () => {
    const made = await signsOften(3);
    const [first = ''] = made;
    const { token } = await linkOf(first);
    await requestConfirmation(site.registry, { token });
    expect(await mailsTo(victim)).toHaveLength(3);
    expect(await waiting()).toContain(first);
    site.clock.forward(61, 'minutes');
    await sendWaitingConfirmations(site.registry);
    expect(await mailsTo(victim)).toHaveLength(1);
  });

  it('gets none for now, and the page after signing says so, until the mail has left', async () => {
    const { email } = signingForms('en').contact as { email: string };
    await signsOften(3, email);
    const browser = site.browser();
    const after = await sign(browser);
    expect(after.text).toContain('The mail that asks to confirm waits');
    expect(after.text).not.toContain('We are sending a mail');
    expect(await htmlFaults(after.body)).toEqual([]);
    expect((await browser.follow(await browser.post('/en/sign/submitted'))).text).not.toContain('on its way');
    site.clock.forward(61, 'minutes');
    await sendWaitingConfirmations(site.registry);
    expect((await browser.get('/en/sign/submitted')).text).toContain('We are sending a mail');
  });

  it('gets one reminder and one farewell for everything that waits there', async () => {
    await signsOften(3);
    await mailsTo(victim);
    site.clock.forward(25, 'hours');
    await remindUnconfirmed(site.registry);
    const reminders = await mailsTo(victim);
    expect(reminders.map(({ rendered }) => rendered.template)).toEqual(['confirmation-reminder']);
    expect(reminders[0]?.rendered.text).toContain('2 more endorsements wait');
    site.clock.forward(48, 'hours');
    await remindUnconfirmed(site.registry);
    expect(await mailsTo(victim)).toHaveLength(1);
    site.clock.forward(30, 'days');
    expect(await expireUnconfirmed(site.registry)).toBeGreaterThanOrEqual(3);
    expect((await mailsTo(victim)).map(({ rendered }) => rendered.template)).toEqual(['endorsement-expired']);
  });

  it('gets nothing more after “I did not sign this”, until its owner confirms something', async () => {
    const [first = '', second = ''] = await signsOften(5);
    const link = await linkOf(second);
    expect(await mailsTo(victim)).toHaveLength(3);
    await disownEndorsement(site.registry, await linkOf(first));
    site.clock.forward(25, 'hours');
    await signsOften(1);
    await remindUnconfirmed(site.registry);
    await sendWaitingConfirmations(site.registry);
    expect(await mailsTo(victim)).toEqual([]);
    // What they did sign they confirm by the link they have; then the mails are wanted again.
    await confirmEndorsement(site.registry, link);
    await sendWaitingConfirmations(site.registry);
    expect((await mailsTo(victim)).length).toBeGreaterThan(0);
  });
});

describe('a mail to an address that nobody has confirmed', () => {
  it.each(LOCALES)('holds in %s no word that whoever signed typed', async (language) => {
    const given = answers();
    const government: AnsweredDraft['government'] = { ...given.government, name: `${TYPED} city` };
    const typed = { signatory: { name: TYPED, office: TYPED }, government };
    const contact = { ...given.contact, name: TYPED, email: victim, language };
    const { endorsementId } = await submission(site.registry, { ...given, ...typed, contact });
    const mails = await mailsTo(victim);
    site.clock.forward(25, 'hours');
    await remindUnconfirmed(site.registry);
    mails.push(...(await mailsTo(victim)));
    site.clock.forward(31, 'days');
    await expireUnconfirmed(site.registry);
    mails.push(...(await mailsTo(victim)));
    expect(mails.map(({ rendered }) => rendered.template)).toEqual([
      'confirm-address',
      'confirmation-reminder',
      'endorsement-expired',
    ]);
    for (const { to, rendered } of mails) {
      const whole = [to.name, rendered.subject, rendered.text, rendered.html].join('\n');
      for (const word of ['won', '500 EUR', '0900', 'Bob']) expect(whole).not.toContain(word);
    }
    expect(endorsementId).not.toBe('');
  });

  it('names the place that was picked from the gazetteer, which nobody typed', async () => {
    const government = { listed: true, placeId: LAMPEDUSA.id, name: LAMPEDUSA.name, detail: '' } as const;
    await signs(victim, { country: 'IT', government });
    const [mail] = await mailsTo(victim);
    expect(mail?.rendered.subject).toContain(LAMPEDUSA.name);
  });
});
