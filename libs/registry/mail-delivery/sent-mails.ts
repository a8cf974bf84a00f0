import type { EntityManager } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import type { MailOnItsWay } from './deliveries.js';
import { recipientHash } from './recipient-hash.js';

/** What a mail says, without anything that opens something. */
export interface KeptText {
  readonly subject: string;
  readonly body: string;
}

/**
 * Keeps what a mail about an endorsement says, just before it is handed to the mail server. A mail that was sent stays
 * as it was, also when its job is worked again; one of which that is not known is kept as it is said now. Nothing is
 * kept of a mail to a member of staff, nor once the endorsement's people are erased.
 */
export async function keepMail(
  registry: Registry,
  { outboxId, messageId, template, language, recipient }: MailOnItsWay,
  { subject, body }: KeptText,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    await forgetUnsent(manager, outboxId);
    // The lock: an erasure at the same time either finds this row, or is found.
    await manager.query(
      `INSERT INTO sent_mail (outbox_id, endorsement_id, job, template, language, subject, body, recipient_hash,
         message_id, handed_over_at)
       SELECT o.id, p.endorsement_id, o.job, $2, $3, $4, $5, $6, $7, $8
         FROM outbox o JOIN endorsement_people p ON p.endorsement_id = (o.subject ->> 'endorsementId')::uuid
        WHERE o.id::text = $1 AND p.anonymised_at IS NULL FOR SHARE OF p
       ON CONFLICT (outbox_id) DO NOTHING`,
      [
        ...[outboxId, template, language, subject, body, recipientHash(registry, recipient), messageId],
        registry.clock.now(),
      ],
    );
  });
}

/** Notes that the mail server took a mail, at this try or at an earlier one. */
export async function noteKeptMailSent({ dataSource, clock }: Registry, outboxId: string): Promise<void> {
  await dataSource.query('SELECT note_mail_sent($1, $2)', [outboxId, clock.now()]);
}

/** Forgets what a mail says that the mail server refused: nobody has read it. */
export async function dropUnsentMail({ dataSource }: Registry, outboxId: string): Promise<void> {
  await forgetUnsent(dataSource.manager, outboxId);
}

/** Web and worker may not delete kept mails; this function of the owner forgets none that was sent. */
async function forgetUnsent(manager: EntityManager, outboxId: string): Promise<void> {
  await manager.query('SELECT drop_unsent_mail($1)', [outboxId]);
}
