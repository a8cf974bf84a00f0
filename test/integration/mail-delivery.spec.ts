import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { mailProcessors } from '../../apps/worker/src/mail/mail-processors.js';
import { rowWorker } from '../../apps/worker/src/outbox/work-row.js';
import type { WorkerServices } from '../../apps/worker/src/worker-services.js';
import { classifyBounce } from '#domain/mail-delivery/classify-bounce.js';
import type { ReportKind } from '#domain/mail-delivery/delivery-state.js';
import { MailNotAccepted, RecipientRefused, type Mailer, type OutgoingMail } from '#mail/send-mail.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { recordReport, type MailReport } from '#registry/mail-delivery/record-report.js';
import { Registry } from '#registry/registry.js';
import { deliveriesOf, type MailDelivery } from '../support/deliveries.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { testSettings } from '../support/settings.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
let services: WorkerServices;
const sent: OutgoingMail[] = [];
let refuse: Error | null = null;
/** The SMTP peer: mail-sending.spec.ts has the real one. */
const mailer: Mailer = {
  sendMail: (mail) => (refuse ? Promise.reject(refuse) : Promise.resolve(void sent.push(mail))),
  close: () => undefined,
};

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = testSettings({ DATABASE_URL: database.url, MAIL_FROM: 'pact@registry.example.org' });
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, settings.APP_SECRET);
  services = { settings, registry, logger: pino({ level: 'silent' }) };
});

afterEach(() => {
  sent.length = 0;
  refuse = null;
});

afterAll(() => database.drop());

const now = ({ id }: EndorsementDetails) => readEndorsement(database.dataSource.manager, id);
const mailsOf = ({ id }: EndorsementDetails) => deliveriesOf(database.dataSource.manager, id);

/** Works every mail that is asked for and not done, once, however late it is due. */
async function work(): Promise<void> {
  const run = rowWorker(services, new Map(mailProcessors(services, mailer).map((one) => [one.job.name, one])));
  await database.dataSource.query('UPDATE outbox SET claimed_until = NULL');
  const rows = await database.dataSource.query<{ id: string }[]>(
    `SELECT id FROM outbox WHERE done_at IS NULL AND queue = 'mail' ORDER BY created_at`,
  );
  for (const { id } of rows) await run(id);
}

/** An endorsement whose first mail has been sent. */
async function mailed(): Promise<{ endorsement: EndorsementDetails; mail: MailDelivery }> {
  const endorsement = await anEndorsement(registry).awaitingConfirmation();
  await work();
  const [mail] = await mailsOf(endorsement);
  if (!mail) throw new Error('No mail was noted');
  return { endorsement, mail };
}

async function oneMore({ id }: EndorsementDetails): Promise<MailDelivery> {
  const [confirmation] = await database.dataSource.query<{ id: string }[]>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1',
    [id],
  );
  await database.dataSource.query(
    `INSERT INTO outbox (job, queue, subject, created_at) VALUES ('mail.confirm-address', 'mail', $1, clock_timestamp())`,
    [{ endorsementId: id, confirmationId: confirmation?.id }],
  );
  const before = await deliveriesOf(database.dataSource.manager, id);
  await work();
  const after = await deliveriesOf(database.dataSource.manager, id);
  const added = after.find(({ outboxId }) => !before.some((one) => one.outboxId === outboxId));
  if (!added) throw new Error('No mail was noted');
  return added;
}

function report(
  { outboxId }: MailDelivery,
  recipient: string,
  kind: ReportKind,
  changes: Partial<MailReport> = {},
): MailReport {
  const messageId = `<${outboxId}@registry.example.org>`;
  return { id: randomUUID(), messageId, recipients: [recipient], kind, cause: null, code: null, ...changes };
}

describe('a mail that leaves', () => {
  it('is noted with its template and language, and not with the address', async () => {
    const { endorsement, mail } = await mailed();
    expect(mail).toMatchObject({ template: 'confirm-address', language: 'en', state: 'sent', cause: null });
    const [row] = await database.dataSource.query<object[]>('SELECT * FROM mail_delivery WHERE outbox_id = $1', [
      mail.outboxId,
    ]);
    expect(JSON.stringify(row)).not.toContain(endorsement.contactEmail);
    expect(row).toMatchObject({ message_id: `${mail.outboxId}@registry.example.org` });
  });

  it('waits while the server is down, and is sent when it is back', async () => {
    refuse = new MailNotAccepted('ESOCKET CONN');
    const { endorsement, mail } = await mailed();
    expect(mail.state).toBe('waiting');
    refuse = null;
    await work();
    expect(await mailsOf(endorsement)).toMatchObject([{ state: 'sent' }]);
  });

  it('shows a full mailbox while it is tried, and not afterwards', async () => {
    const bounce = classifyBounce({ code: '452 4.2.2' });
    refuse = new MailNotAccepted('EENVELOPE RCPT TO 452 4.2.2', bounce);
    const { endorsement, mail } = await mailed();
    expect(mail).toMatchObject({ state: 'quota', cause: 'mailbox_full', code: '452 4.2.2' });
    await work();
    const reports = await database.dataSource.query<unknown[]>('SELECT id FROM mail_report WHERE outbox_id = $1', [
      mail.outboxId,
    ]);
    expect(reports).toHaveLength(1);
    refuse = null;
    await work();
    expect(await mailsOf(endorsement)).toMatchObject([{ state: 'sent', cause: null, code: null }]);
    expect((await now(endorsement)).contactBouncedAt).toBeNull();
  });

  it('flags the contact when the server refuses the address for good', async () => {
    refuse = new RecipientRefused('EENVELOPE RCPT TO 550 5.1.1', classifyBounce({ code: '550 5.1.1' }));
    const { endorsement, mail } = await mailed();
    expect(mail).toMatchObject({ state: 'hard_bounce', cause: 'no_such_mailbox', code: '550 5.1.1' });
    expect(await now(endorsement)).toMatchObject({
      contactBouncedAt: expect.any(Date),
      contactBounceCode: 'no_such_mailbox',
    });
  });
});

describe('a report', () => {
  it.each(['hard_bounce', 'complaint'] as const)(
    'of a %s flags the contact, and no mail leaves any more',
    async (kind) => {
      const { endorsement, mail } = await mailed();
      expect(await recordReport(registry, report(mail, endorsement.contactEmail.toUpperCase(), kind))).toBe('recorded');
      expect((await now(endorsement)).contactBouncedAt).not.toBeNull();
      sent.length = 0;
      expect(await oneMore(endorsement)).toMatchObject({ state: 'held', sentAt: null });
      expect(sent).toEqual([]);
    },
  );

  it('counts once, of 50 at once', async () => {
    const { endorsement, mail } = await mailed();
    const one = report(mail, endorsement.contactEmail, 'soft_bounce');
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => recordReport(registry, one)));
    expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(49);
  });

  it('is not believed of a mail we did not send, or sent to somebody else', async () => {
    const { endorsement, mail } = await mailed();
    const forged = report(mail, 'somebody@example.org', 'hard_bounce');
    expect(await recordReport(registry, forged)).toBe('other-recipient');
    const stranger = report(mail, endorsement.contactEmail, 'hard_bounce', {
      messageId: `${randomUUID()}@x.example.org`,
    });
    expect(await recordReport(registry, stranger)).toBe('unknown-mail');
    expect((await now(endorsement)).contactBouncedAt).toBeNull();
    expect(await mailsOf(endorsement)).toMatchObject([{ state: 'sent' }]);
  });

  it('does not flag an address that has been changed since', async () => {
    const { endorsement, mail } = await mailed();
    await database.dataSource.query(
      `UPDATE endorsement_people SET contact_email = 'new@town.example.org' WHERE endorsement_id = $1`,
      [endorsement.id],
    );
    expect(await recordReport(registry, report(mail, endorsement.contactEmail, 'hard_bounce'))).toBe('recorded');
    expect((await now(endorsement)).contactBouncedAt).toBeNull();
  });

  it('flags after the third full mailbox over three days, not before', async () => {
    const { endorsement, mail } = await mailed();
    const full = async (one: MailDelivery) => {
      await recordReport(registry, report(one, endorsement.contactEmail, 'quota', { cause: 'mailbox_full' }));
      return (await now(endorsement)).contactBounceCode;
    };
    expect(await full(mail)).toBeNull();
    expect(await full(await oneMore(endorsement))).toBeNull();
    expect(await full(await oneMore(endorsement))).toBeNull();
    clock.forward(71, 'hours');
    const last = await oneMore(endorsement);
    clock.forward(2, 'hours');
    expect(await full(last)).toBe('mailbox_full');
  });
});
