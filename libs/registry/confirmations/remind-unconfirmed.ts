import { confirmationReminderMail } from '#jobs/endorsement-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { UNCONFIRMED_LIFETIME_DAYS } from './expire-unconfirmed.js';
import { issueConfirmation } from './issue-confirmation.js';

/** Reminders go out this long after the submission. */
export const REMINDER_HOURS = [24, 72] as const;
const BATCH = 200;

/**
 * Sends a fresh link to contacts who have not confirmed, once for each time in `REMINDER_HOURS`. Whoever has passed
 * both times while no worker ran gets one mail, not two.
 *
 * @returns how many mails were asked for
 */
export async function remindUnconfirmed(registry: Registry): Promise<number> {
  let reminded = 0;
  for (;;) {
    const batch = await remindBatch(registry);
    reminded += batch;
    if (batch < BATCH) return reminded;
  }
}

function remindBatch(registry: Registry): Promise<number> {
  const now = registry.clock.now();
  const [first, last] = REMINDER_HOURS;
  return inTransaction(registry.dataSource, async (manager) => {
    const due = await manager.query<{ id: string; hours: number }[]>(
      `SELECT e.id, CASE WHEN e.submitted_at <= $1::timestamptz - make_interval(hours => $3) THEN $3 ELSE $2 END AS hours
         FROM endorsement e
        WHERE e.status = 'awaiting_confirmation'
          AND e.submitted_at <= $1::timestamptz - make_interval(hours => $2)
          AND e.submitted_at > $1::timestamptz - make_interval(days => ${UNCONFIRMED_LIFETIME_DAYS})
          AND NOT EXISTS (SELECT FROM confirmation_reminder r WHERE r.endorsement_id = e.id AND r.hours >=
            CASE WHEN e.submitted_at <= $1::timestamptz - make_interval(hours => $3) THEN $3 ELSE $2 END)
        ORDER BY e.submitted_at LIMIT ${BATCH} FOR UPDATE OF e SKIP LOCKED`,
      [now, first, last],
    );
    for (const { id, hours } of due) {
      await manager.query('INSERT INTO confirmation_reminder (endorsement_id, hours, sent_at) VALUES ($1, $2, $3)', [
        id,
        hours,
        now,
      ]);
      await issueConfirmation(manager, registry, id, confirmationReminderMail);
    }
    return due.length;
  });
}
