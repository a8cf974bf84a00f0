import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { mailProcessors } from '../../apps/worker/src/mail/mail-processors.js';
import { PermanentFailure, type ProcessedJob } from '../../apps/worker/src/outbox/job-processor.js';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';

import { MailNotAccepted, RecipientRefused, type Mailer, type OutgoingMail } from '#mail/send-mail.js';
import { confirmEndorsement, disownEndorsement } from '#registry/signing/confirm-endorsement.js';
import { expireUnconfirmed } from '#registry/calendar/expire-unconfirmed.js';
import { readConfirmation } from '#registry/signing/read-confirmation.js';
import { remindUnconfirmed } from '#registry/calendar/remind-unconfirmed.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { MovableClock } from '../support/movable-clock.js';
import { testSettings } from '../support/settings.js';
import { answers, submission } from '../support/submissions.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
const sent: OutgoingMail[] = [];
let refuse: Error | null = null;
/** The SMTP peer: mail-sending.spec.ts has the real one. */
const mailer: Mailer = {
  sendMail: (mail) => {
    if (refuse) return Promise.reject(refuse);
    sent.push(mail);
    return Promise.resolve();
  },
  close: () => undefined,
};

beforeAll(async () => {
  database = await createTestDatabase();
});

afterEach(async () => {
  sent.length = 0;
  refuse = null;
  await database.dataSource.query('UPDATE outbox SET done_at = now() WHERE done_at IS NULL');
});

afterAll(() => database.drop());

async function submitted(language = 'en') {
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
  const given = answers();
  const { endorsementId, reference } = await submission(registry, {
    ...given,

    contact: { ...given.contact, language },
  });
  return { endorsementId, reference, contact: given.contact };
}

/** Outbox rows that are still to be done, oldest first. */
async function pending(): Promise<(ProcessedJob & { job: string })[]> {
  return database.dataSource.query(
    `SELECT id AS "outboxId", job, subject FROM outbox WHERE done_at IS NULL ORDER BY created_at`,
  );
}

async function work({ job, ...row }: ProcessedJob & { job: string }): Promise<'done' | 'skipped'> {
  const settings = testSettings({ DATABASE_URL: database.url, PUBLIC_URL: 'https://registry.example.org' });
  const processors = mailProcessors({ settings, registry, logger: pino({ level: 'silent' }) }, mailer);
  const processor = processors.find((one) => one.job.name === job);
  if (!processor) throw new Error(`No processor of ${job}`);
  const outcome = await processor.process(row);
  await database.dataSource.query('UPDATE outbox SET done_at = now() WHERE id = $1', [row.outboxId]);
  return outcome;
}

async function workNext(job: string): Promise<'done' | 'skipped'> {
  const row = (await pending()).find((one) => one.job === job);
  if (!row) throw new Error(`Nobody asked for ${job}`);
  return work(row);
}

function secretsIn(mail: OutgoingMail | undefined): { token: string; code: string } {
  const [, token = ''] = /\/confirm\/([\w-]{43})/.exec(mail?.rendered.text ?? '') ?? [];
  const [, code = ''] = /^ {4}([0-9A-Z]{3} [0-9A-Z]{3})$/m.exec(mail?.rendered.text ?? '') ?? [];
  return { token, code };
}

async function setStatus(endorsementId: string, status: string): Promise<void> {
  await database.dataSource.query('UPDATE endorsement SET status = $2, published_at = now() WHERE id = $1', [
    endorsementId,
    status,
  ]);
}

async function enqueued(job: string, endorsementId: string): Promise<void> {
  await database.dataSource.query(`INSERT INTO outbox (job, queue, subject) VALUES ($1, 'mail', $2)`, [
    job,
    { endorsementId },
  ]);
}

describe('the mail that asks to confirm', () => {
  it.each(LOCALES)('reaches the contact in %s with a link and a code that confirm', async (locale) => {
    const { endorsementId, reference, contact } = await submitted(locale);
    const [row] = await pending();
    expect(await workNext('mail.confirm-address')).toBe('done');
    const [mail] = sent;
    expect(mail).toMatchObject({
      // Nobody has confirmed the address: not a word that was typed goes there.
      to: { name: '', address: contact.email },
      messageId: row?.outboxId,
      rendered: { language: locale },
    });
    expect(mail?.rendered.text).toContain(reference);
    expect(mail?.rendered.text).toContain(translator(locale)('mail.confirmAddress.title'));
    const { token, code } = secretsIn(mail);
    expect(await confirmEndorsement(registry, { token, code, draftToken: undefined })).toBe(endorsementId);
  });

  it('is the same mail when it is sent again', async () => {
    await submitted();
    const [row] = await pending();
    if (!row) throw new Error('Nobody asked for the mail');
    await work(row);
    await work(row);
    expect(sent[1]).toEqual(sent[0]);
  });

  it.each([
    ['confirmed', confirmEndorsement],
    ['disowned', disownEndorsement],
  ])('does not leave once the endorsement is %s', async (_name, act) => {
    await submitted();
    const [row] = await pending();
    if (!row) throw new Error('Nobody asked for the mail');
    await work(row);
    await act(registry, { ...secretsIn(sent.pop()), draftToken: undefined });
    expect(await work(row)).toBe('skipped');
    expect(sent).toEqual([]);
  });

  it('makes way for one with a new link when it could not leave in time', async () => {
    await submitted();
    clock.forward(73, 'hours');
    expect(await workNext('mail.confirm-address')).toBe('skipped');
    expect(await workNext('mail.confirm-address')).toBe('done');
    const { state } = await readConfirmation(registry, secretsIn(sent[0]).token, undefined);
    expect(state).toBe('open');
  });

  it('is given up when the address takes no mail, and kept when the server does not', async () => {
    await submitted();
    refuse = new MailNotAccepted('ESOCKET CONN');
    await expect(workNext('mail.confirm-address')).rejects.toBe(refuse);
    refuse = new RecipientRefused('EENVELOPE RCPT TO 550 5.1.1');
    await expect(workNext('mail.confirm-address')).rejects.toThrow(PermanentFailure);
  });
});

describe('the mails to who does not confirm', () => {
  async function workOf(endorsementId: string, job: string): Promise<'done' | 'skipped'> {
    const row = (await pending()).find((one) => one.job === job && one.subject['endorsementId'] === endorsementId);
    if (!row) throw new Error(`Nobody asked for ${job}`);
    return work(row);
  }

  it('remind with a link of their own that confirms', async () => {
    const { endorsementId } = await submitted();
    await workOf(endorsementId, 'mail.confirm-address');
    const first = secretsIn(sent.pop());
    clock.forward(25, 'hours');
    await remindUnconfirmed(registry);
    expect(await workOf(endorsementId, 'mail.confirmation-reminder')).toBe('done');
    const [mail] = sent;
    expect(mail?.rendered.template).toBe('confirmation-reminder');
    const again = secretsIn(mail);
    expect(again.token).not.toBe(first.token);
    expect(await confirmEndorsement(registry, { ...again, draftToken: undefined })).toBe(endorsementId);
  });

  it('tell when it is too late, with a way to sign anew', async () => {
    const { endorsementId } = await submitted();
    clock.forward(31, 'days');
    await expireUnconfirmed(registry);
    expect(await workOf(endorsementId, 'mail.endorsement-expired')).toBe('done');
    expect(sent[0]?.rendered.template).toBe('endorsement-expired');
    expect(sent[0]?.rendered.text).toContain('/en/sign');
  });
});

describe('the mail that thanks', () => {
  it('follows the confirmation', async () => {
    const { reference } = await submitted('es');
    await workNext('mail.confirm-address');
    await confirmEndorsement(registry, { ...secretsIn(sent.pop()), draftToken: undefined });
    expect(await workNext('mail.endorsement-received')).toBe('done');
    expect(sent[0]?.rendered.text).toContain(reference);
    expect(sent[0]?.rendered.subject).toMatch(/^Hemos recibido la adhesión de Exampletown \d+ \(Sudáfrica\)$/);
  });
});

describe('a mail whose time has passed', () => {
  it.each([
    ['mail.endorsement-received', 'void', 'skipped'],
    ['mail.endorsement-received', 'in_review', 'done'],
    ['mail.endorsement-received', 'rejected', 'skipped'],
    ['mail.endorsement-published', 'verified', 'done'],
    ['mail.endorsement-published', 'renewal_due', 'done'],
    ['mail.endorsement-published', 'suspended', 'skipped'],
    ['mail.endorsement-rejected', 'rejected', 'done'],
    ['mail.endorsement-rejected', 'submitted', 'skipped'],
  ])('%s of an endorsement that is %s: %s', async (job, status, outcome) => {
    const { endorsementId } = await submitted();
    await setStatus(endorsementId, status);
    await enqueued(job, endorsementId);
    expect(await workNext(job)).toBe(outcome);
    expect(sent).toHaveLength(outcome === 'done' ? 1 : 0);
  });

  it('does not leave for an endorsement that is gone', async () => {
    await enqueued('mail.endorsement-rejected', '00000000-0000-4000-8000-000000000000');
    expect(await workNext('mail.endorsement-rejected')).toBe('skipped');
  });
});
