import type { EntityManager } from 'typeorm';
import type { BounceCause } from '#domain/mail-delivery/classify-bounce.js';
import type { DeliveryState } from '#domain/mail-delivery/delivery-state.js';

/** What became of one mail. */
export interface MailDelivery {
  readonly outboxId: string;
  readonly template: string;
  readonly language: string;
  readonly state: DeliveryState;
  /** Why it was not taken or was held back; null while nothing is wrong. */
  readonly cause: BounceCause | null;
  /** The mail server's codes, such as `550 5.1.1`. */
  readonly code: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** When the state was last heard of. */
  readonly changedAt: Date;
  /** When it was sent anew to another address. */
  readonly replacedAt: Date | null;
}

/** Every mail about an endorsement with what became of it, newest first. */
export function deliveriesOf(manager: EntityManager, endorsementId: string): Promise<MailDelivery[]> {
  return manager.query<MailDelivery[]>(
    `SELECT outbox_id AS "outboxId", template, language, state, cause, code, created_at AS "createdAt",
       sent_at AS "sentAt", changed_at AS "changedAt", replaced_at AS "replacedAt"
      FROM mail_delivery WHERE endorsement_id = $1 ORDER BY created_at DESC, outbox_id`,
    [endorsementId],
  );
}
