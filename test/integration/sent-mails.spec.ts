import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { THE_REGISTRY } from '#registry/record/change-status.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { retain } from '#registry/calendar/retention/retain.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { inTransaction } from '#platform/transaction.js';
import { RecipientRefused } from '#mail/send-mail.js';
import { aHandOver } from '../support/contact-changes.js';
import { anEndorsement } from '../support/endorsements.js';
import { mailWorker, type MailWorker } from '../support/mail-worker.js';
import { askedFor, contactBrowser } from '../support/own-page.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { answers } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let worker: MailWorker;
let ana: TestStaff;

beforeAll(async () => {
  app = await startTestApp();
  worker = mailWorker(app);
  ana = await aStaffMember(app.registry, { name: 'Ana Example' });
});

beforeEach(async () => {
  worker.beforeTaking = worker.afterTaking = () => undefined;
  await worker.work();
  worker.sent.length = 0;
});

afterAll(() => app.close());

interface KeptRow {
  readonly outboxId: string;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly sentAt: Date | null;
}

const keptOf = ({ id }: { id: string }, job: string): Promise<KeptRow[]> =>
  app.database.dataSource.query(
    `SELECT outbox_id AS "outboxId", subject, body, language, sent_at AS "sentAt" FROM sent_mail
      WHERE endorsement_id = $1 AND job = $2 ORDER BY handed_over_at`,
    [id, job],
  );
const everythingKept = async (): Promise<string> =>
  JSON.stringify(await app.database.dataSource.query('SELECT * FROM sent_mail'));
const mailPage = async ({ id }: EndorsementDetails, { outboxId }: Pick<KeptRow, 'outboxId'>) =>
  (await browserOf(app, ana)).get(`/en/staff/endorsements/${id}/mails/${outboxId}`);
const askAgain = ({ id }: { id: string }, job: string) =>
  app.database.dataSource.query(
    `UPDATE outbox SET done_at = NULL, outcome = NULL WHERE subject ->> 'endorsementId' = $1 AND job = $2`,
    [id, job],
  );
const reject = ({ id, version }: EndorsementDetails) =>
  takeDecision(app.registry, { endorsementId: id, version, staffId: ana.id }, 'reject', { code: 'other', text: 'No.' });

const RECEIVED = 'mail.endorsement-received';
const inFrench = () => {
  const given = answers();
  return anEndorsement(app.registry, { contact: { ...given.contact, language: 'fr' } });
};

describe('a mail that was sent', () => {
  it('is read as it was sent, in its language, by whoever reviews', async () => {
    const endorsement = await inFrench().submitted();
    await worker.work();
    const rendered = worker.sent.find(({ rendered: { template } }) => template === 'endorsement-received')?.rendered;
    const [kept, ...more] = await keptOf(endorsement, RECEIVED);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ subject: rendered?.subject, body: rendered?.text, language: 'fr' });
    const page = await mailPage(endorsement, kept!);
    const text = page.document.querySelector('.wc-mail__text');
    expect(text?.getAttribute('lang')).toBe('fr');
    expect(text?.textContent).toBe(rendered?.text);
    expect(page.text).toContain('in this language: French');
    const reading = await (await browserOf(app, ana)).get(`/en/staff/endorsements/${endorsement.id}`);
    expect(reading.document.querySelector(`a[href$="/mails/${kept!.outboxId}"]`)?.textContent).toContain('Read it');
  });

  it('is kept without any link or code that opens something', async () => {
    const { registry } = app;
    await anEndorsement(registry).awaitingConfirmation();
    const endorsement = await anEndorsement(registry).verifiedBy(ana);
    await askedFor(registry, endorsement.id);
    await aHandOver(registry, endorsement.id, 'es');
    await worker.work();
    const texts = worker.sent.map(({ rendered }) => rendered.text);
    const tokens = texts.flatMap((text) => text.match(/[\w-]{43}/g) ?? []);
    const codes = texts.flatMap((text) => [...text.matchAll(/^ {4}([0-9A-Z]{3}) ([0-9A-Z]{3})$/gm)]);
    expect([tokens.length >= 4, codes.length >= 4]).toEqual([true, true]);
    const kept = await everythingKept();
    expect(tokens.filter((token) => kept.includes(token))).toEqual([]);
    expect(codes.filter(([, one = '', two = '']) => new RegExp(`${one}\\s*${two}`).test(kept))).toEqual([]);
    for (const words of ['A personal link stood here', 'A code stood here']) expect(kept).toContain(words);
    // Nor whom it went to, but as it is known from its delivery.
    const { contactEmail } = endorsement;
    expect([kept.includes(contactEmail), kept.includes('nomsa@town.example.org')]).toEqual([false, false]);
  });

  it('stays as it was, also when its job is worked again', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    await worker.work();
    const before = await keptOf(endorsement, RECEIVED);
    await app.database.dataSource.query(
      `UPDATE endorsement_people SET contact_name = 'Somebody Else' WHERE endorsement_id = $1`,
      [endorsement.id],
    );
    await askAgain(endorsement, RECEIVED);
    await worker.work();
    expect(worker.sent.at(-1)?.rendered.text).toContain('Somebody Else');
    expect(await keptOf(endorsement, RECEIVED)).toEqual(before);
  });

  it('is not kept for members of staff, nor of a draft', async () => {
    await aStaffMember(app.registry, { role: 'publisher' });
    await app.database.dataSource.query(
      `INSERT INTO outbox (job, queue, subject) VALUES ('mail.factor-added', 'mail', $1)`,
      [{ accountId: ana.id, at: new Date().toISOString() }],
    );
    const before = await everythingKept();
    await worker.work();
    expect(worker.sent.map(({ rendered }) => rendered.template)).toContain('account-factorAdded');
    expect(await everythingKept()).toBe(before);
  });
});

describe('a worker that dies between the mail server and the database', () => {
  it('loses nothing and keeps it once', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    worker.afterTaking = () => Promise.reject(new Error('The process died.'));
    await worker.work();
    const [first] = await keptOf(endorsement, RECEIVED);
    expect(first?.sentAt).toBeNull();
    expect((await mailPage(endorsement, first!)).text).toContain('whether the mail server took it is not known');
    worker.afterTaking = () => undefined;
    await worker.work();
    const kept = await keptOf(endorsement, RECEIVED);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.sentAt).not.toBeNull();
  });

  it('shows what left also when there is nothing more to send', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    worker.afterTaking = () => Promise.reject(new Error('The process died.'));
    await worker.work();
    await reject(endorsement);
    worker.afterTaking = () => undefined;
    await worker.work();
    const [kept] = await keptOf(endorsement, RECEIVED);
    expect([kept?.sentAt, kept?.body.length]).toEqual([null, expect.any(Number)]);
  });

  it('keeps nothing of a mail that was refused', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    const bounce = { kind: 'hard_bounce', cause: 'no_such_mailbox', code: '550 5.1.1' } as const;
    worker.beforeTaking = () => Promise.reject(new RecipientRefused('no such mailbox', bounce));
    await worker.work();
    expect(await keptOf(endorsement, RECEIVED)).toEqual([]);
  });
});

describe('what is kept of mails', () => {
  it('is erased with the people, and nothing is kept afterwards, also of a mail on its way', async () => {
    const { registry } = app;
    const endorsement = await anEndorsement(registry).submitted();
    const erased = () =>
      inTransaction(registry.dataSource, (manager) =>
        erasePersonalData(manager, registry, endorsement.id, THE_REGISTRY),
      );
    let isErased = false;
    worker.afterTaking = async () => {
      if (!isErased) await erased();
      isErased = true;
    };
    await worker.work();
    await askAgain(endorsement, RECEIVED);
    await worker.work();
    expect(isErased).toBe(true);
    expect(await keptOf(endorsement, RECEIVED)).toEqual([]);
    expect(await everythingKept()).not.toContain(endorsement.reference);
  });

  it('is part of what the contact takes away, but for what others were told', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    await worker.work();
    const taken = async () => {
      const answer = await (await contactBrowser(app, endorsement.id)).get('/en/manage/endorsement/data');
      const { mails } = JSON.parse(answer.body) as { mails: { mail: string; sent: KeptRow | null }[] };
      return mails.find(({ mail }) => mail === RECEIVED)?.sent ?? null;
    };
    const [kept] = await keptOf(endorsement, RECEIVED);
    expect(await taken()).toMatchObject({ subject: kept?.subject, body: kept?.body, language: 'en' });
    await app.database.dataSource.query(
      `UPDATE endorsement_people SET contact_email = 'successor@town.example.org' WHERE endorsement_id = $1`,
      [endorsement.id],
    );
    expect(await taken()).toBeNull();
  });

  it('outlives what was asked for, and ends in its own time', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    await worker.work();
    const [kept] = await keptOf(endorsement, RECEIVED);
    // What was asked for is dated by the database's own clock.
    await app.database.dataSource.query(`UPDATE outbox SET done_at = done_at - interval '731 days'`);
    await retain(app.registry, app.settings);
    expect(await app.database.dataSource.query('SELECT FROM outbox WHERE id = $1', [kept?.outboxId])).toEqual([]);
    const anas = await browserOf(app, ana);
    const case_ = await anas.get(`/en/staff/endorsements/${endorsement.id}`);
    expect(case_.document.querySelector(`a[href$="/mails/${kept?.outboxId}"]`)).not.toBeNull();
    const page = await mailPage(endorsement, kept!);
    expect(page.document.querySelector('.wc-mail__text')?.textContent).toBe(kept?.body);
    expect(page.text).toContain('It is too long ago');
    app.clock.forward(app.settings.RETENTION_SENT_MAILS_DAYS + 1, 'days');
    const done = await retain(app.registry, app.settings);
    expect(done.find(({ code }) => code === 'sent_mails')?.count).toBeGreaterThan(0);
    expect(await keptOf(endorsement, RECEIVED)).toEqual([]);
  });
});
