import { pino } from 'pino';
import { mailProcessors } from '../../apps/worker/src/mail/mail-processors.js';
import { rowWorker } from '../../apps/worker/src/outbox/work-row.js';
import type { Mailer, OutgoingMail } from '#mail/send-mail.js';
import type { TestApp } from './test-app.js';

/** The worker's mails, worked from the real outbox when a test says so. */
export interface MailWorker {
  /** What the SMTP peer took, the latest last. `mail-sending.spec.ts` has the real peer. */
  readonly sent: OutgoingMail[];
  /** Called before a mail is taken; what it throws refuses the mail. */
  beforeTaking: () => Promise<void> | void;
  /** Called once a mail is taken; what it throws is a worker that dies before it has noted so. */
  afterTaking: () => Promise<void> | void;
  /** Works every mail that is asked for and not done, and what these ask for, once, however late it is due. */
  work(): Promise<void>;
}

/** A worker of the mails of one application. */
export function mailWorker({ registry, settings, database }: TestApp): MailWorker {
  const sent: OutgoingMail[] = [];
  const mailer: Mailer = {
    sendMail: async (mail) => {
      await worker.beforeTaking();
      sent.push(mail);
      await worker.afterTaking();
    },
    close: () => undefined,
  };
  const services = { settings, registry, logger: pino({ level: 'silent' }) };
  const run = rowWorker(services, new Map(mailProcessors(services, mailer).map((one) => [one.job.name, one])));
  const worker: MailWorker = {
    sent,
    beforeTaking: () => undefined,
    afterTaking: () => undefined,
    work: async () => {
      await database.dataSource.query('UPDATE outbox SET claimed_until = NULL');
      const worked: string[] = [];
      for (;;) {
        const rows = await database.dataSource.query<{ id: string }[]>(
          `SELECT id FROM outbox WHERE done_at IS NULL AND queue = 'mail' AND id <> ALL($1) ORDER BY created_at, id`,
          [worked],
        );
        if (rows.length === 0) return;
        for (const { id } of rows) await run(id);
        worked.push(...rows.map(({ id }) => id));
      }
    },
  };
  return worker;
}
