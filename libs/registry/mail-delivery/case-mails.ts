import type { EntityManager } from 'typeorm';
import type { BounceCause } from '#domain/mail-delivery/classify-bounce.js';
import type { DeliveryState } from '#domain/mail-delivery/delivery-state.js';
import type { OutboxOutcome } from '../outbox/outbox.entity.js';

/** What a mail said, as it is kept. */
export interface MailAsSent {
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly handedOverAt: Date;
  /** Null while it is not known whether the mail server took it. */
  readonly sentAt: Date | null;
}

/** One mail about an endorsement: what it said, what became of it, and who had it sent again. */
export interface CaseMail {
  readonly outboxId: string;
  readonly job: string;
  readonly outcome: OutboxOutcome | null;
  readonly doneAt: Date | null;
  readonly attempts: number;
  readonly delivery: DeliveryState | null;
  readonly cause: BounceCause | null;
  readonly code: string | null;
  /** Whether the registry still knows what was asked for: without that it cannot be sent again. */
  readonly isAskedFor: boolean;
  /** The member of staff who had it sent again; null for what the registry sends by itself. */
  readonly repeatedBy: string | null;
  /** Null for what never left, and for what is kept no longer. */
  readonly sent: MailAsSent | null;
}

type Row = Omit<CaseMail, 'sent'> & MailAsSent;

/** One mail of an endorsement; undefined when there is none with this id. */
export async function caseMail(
  manager: EntityManager,
  endorsementId: string,
  outboxId: string,
): Promise<CaseMail | undefined> {
  const [row] = await manager.query<Row[]>(
    `SELECT x.id AS "outboxId", coalesce(o.job, s.job) AS job, o.id IS NOT NULL AS "isAskedFor",
        CASE WHEN o.id IS NULL THEN 'done' ELSE o.outcome END AS outcome,
        CASE WHEN o.id IS NULL THEN coalesce(s.sent_at, s.handed_over_at) ELSE o.done_at END AS "doneAt",
        coalesce(o.attempts, 1) AS attempts, m.state AS delivery, m.cause, m.code, a.name AS "repeatedBy",
        s.subject, s.body, s.language, s.handed_over_at AS "handedOverAt", s.sent_at AS "sentAt"
      FROM (SELECT $2::uuid AS id) x
        LEFT JOIN outbox o ON o.id = x.id AND o.queue = 'mail' AND o.subject ->> 'endorsementId' = $1::text
        LEFT JOIN sent_mail s ON s.outbox_id = x.id AND s.endorsement_id = $1::uuid
        LEFT JOIN mail_delivery m ON m.outbox_id = x.id
        LEFT JOIN mail_repeat r ON r.outbox_id = x.id LEFT JOIN staff_shown_name a ON a.id = r.staff_id
      WHERE o.id IS NOT NULL OR s.outbox_id IS NOT NULL`,
    [endorsementId, outboxId],
  );
  if (!row) return undefined;
  const { subject, body, language, handedOverAt, sentAt, ...mail } = row;
  const isKept = (subject as string | null) !== null;
  return { ...mail, sent: isKept ? { subject, body, language, handedOverAt, sentAt } : null };
}
