import { renewalReminderMail } from '#jobs/endorsement-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { UNDISPUTED } from './disputes.js';
import { ENTERED_AT } from '../record/entered-at.js';

/** Days after falling due, or after a suspension of it was lifted, on which the contact is asked again. */
export const RENEWAL_REMINDER_DAYS = [30, 90] as const;

/**
 * Asks again for re-confirmations that did not come. Driven by dates: after weeks without a worker the contact gets
 * one reminder, the latest, and not those that were missed.
 *
 * @returns how many were reminded
 */
export function remindOfRenewals(registry: Registry): Promise<number> {
  const now = registry.clock.now();
  return inTransaction(registry.dataSource, async (manager) => {
    const due = await manager.query<{ endorsementId: string; fellDueAt: Date; days: number }[]>(
      `SELECT e.id AS "endorsementId", due.at AS "fellDueAt", latest.days FROM endorsement e
        CROSS JOIN LATERAL (SELECT ${ENTERED_AT} AS at) due
        CROSS JOIN LATERAL (SELECT max(d) AS days FROM unnest($2::int[]) d
          WHERE due.at + make_interval(days => d) <= $1) latest
        WHERE e.status = 'renewal_due' AND ${UNDISPUTED} AND latest.days IS NOT NULL
          AND NOT EXISTS (SELECT FROM renewal_reminder r
            WHERE r.endorsement_id = e.id AND r.fell_due_at = due.at AND r.days >= latest.days)
        ORDER BY due.at LIMIT 500 FOR UPDATE OF e SKIP LOCKED`,
      [now, RENEWAL_REMINDER_DAYS],
    );
    for (const { endorsementId, fellDueAt, days } of due) {
      await manager.query(
        'INSERT INTO renewal_reminder (endorsement_id, fell_due_at, days, sent_at) VALUES ($1, $2, $3, $4)',
        [endorsementId, fellDueAt, days, now],
      );
      await enqueue(manager, renewalReminderMail, { endorsementId });
    }
    return due.length;
  });
}
