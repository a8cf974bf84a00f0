import type { Registry } from '../registry.js';
import { recipientHash } from './recipient-hash.js';

/** One mail that is about to leave, or is held back. */
export interface MailOnItsWay {
  /** The outbox row that asked for it. */
  readonly outboxId: string;
  /** As in the mail's header, without the angle brackets. */
  readonly messageId: string;
  readonly template: string;
  readonly language: string;
  readonly recipient: string;
}

/**
 * Notes that a mail is about to leave (`waiting`) or is not sent because mail to its address comes back (`held`).
 * Harmless to repeat; a mail that no outbox row asked for is not noted.
 */
export async function noteMail(registry: Registry, mail: MailOnItsWay, state: 'waiting' | 'held'): Promise<void> {
  await registry.dataSource.query(
    `INSERT INTO mail_delivery (outbox_id, message_id, endorsement_id, account_id, template, language, recipient_hash,
       state, created_at, changed_at)
     SELECT o.id, $2, e.id, s.id, $3, $4, $5, $6, $7, $7 FROM outbox o
       LEFT JOIN endorsement e ON e.id::text = o.subject ->> 'endorsementId'
       LEFT JOIN staff_account s ON s.id::text = coalesce(o.subject ->> 'accountId', o.subject ->> 'staffId')
      WHERE o.id::text = $1
     ON CONFLICT (outbox_id) DO UPDATE SET recipient_hash = excluded.recipient_hash,
       state = CASE WHEN mail_delivery.state IN ('waiting', 'held') THEN excluded.state ELSE mail_delivery.state END,
       changed_at = excluded.changed_at`,
    [
      mail.outboxId,
      mail.messageId,
      mail.template,
      mail.language,
      recipientHash(registry, mail.recipient),
      state,
      registry.clock.now(),
    ],
  );
}

/** Notes that our mail server took the mail, at this try or at an earlier one. */
export async function noteSent(registry: Registry, outboxId: string): Promise<void> {
  await registry.dataSource.query(
    `UPDATE mail_delivery SET state = 'sent', cause = NULL, code = NULL, sent_at = $2, changed_at = $2
      WHERE outbox_id::text = $1 AND state IN ('waiting', 'held', 'soft_bounce', 'quota')`,
    [outboxId, registry.clock.now()],
  );
}
