import { QUESTION_LIFETIME_DAYS } from '#domain/endorsement/question.js';
import { questionClosedMail, questionReminderMail } from '#jobs/calendar-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { SETTLED_AT, UNDISPUTED } from './disputes.js';
import { changeWhatIsDue } from './due-change.js';
import { ENTERED_AT } from '../record/entered-at.js';

/** Days after a question on which the contact is asked again. */
export const QUESTION_REMINDER_DAYS = [14, 45] as const;

/** The reason of a rejection by the calendar; a row of `reason` has its words. */
export const NO_ANSWER = 'no_answer';

/** Nobody is rejected sooner after the last reminder than this, however late it went out. */
export const QUESTION_NOTICE_DAYS = QUESTION_LIFETIME_DAYS - QUESTION_REMINDER_DAYS[1];

/**
 * Rejects what was asked and not answered in time, once the contact was reminded of it; staff can reopen it. An
 * announcement on which something was asked leaves the public register with it. Nobody is rejected while it is disputed
 * who the contact is, nor sooner after that was decided than after a reminder.
 *
 * @returns how many were rejected
 */
export function closeUnanswered(registry: Registry): Promise<number> {
  const now = registry.clock.now();
  return changeWhatIsDue(registry, {
    action: 'close_unanswered',
    where: `e.status = 'info_requested' AND ${UNDISPUTED} AND ${ENTERED_AT} + make_interval(days => $2) <= $1
      AND coalesce(${SETTLED_AT} + make_interval(days => $4) <= $1, true)
      AND EXISTS (SELECT FROM question_reminder r WHERE r.endorsement_id = e.id AND r.asked_at = ${ENTERED_AT}
        AND r.days = $3 AND r.sent_at + make_interval(days => $4) <= $1)`,
    parameters: [now, QUESTION_LIFETIME_DAYS, QUESTION_REMINDER_DAYS[1], QUESTION_NOTICE_DAYS],
    mail: questionClosedMail,
    fields: { rejectedAt: now, rejectionCode: NO_ANSWER, rejectionText: '' },
  });
}

/**
 * Asks again what was not answered. Driven by dates: after weeks without a worker the contact gets one reminder, the
 * latest, and from then on has the time that it promises.
 *
 * @returns how many were reminded
 */
export function remindOfQuestions(registry: Registry): Promise<number> {
  const now = registry.clock.now();
  return inTransaction(registry.dataSource, async (manager) => {
    const due = await manager.query<{ endorsementId: string; askedAt: Date; days: number }[]>(
      `SELECT e.id AS "endorsementId", asked.at AS "askedAt", latest.days FROM endorsement e
        CROSS JOIN LATERAL (SELECT ${ENTERED_AT} AS at) asked
        CROSS JOIN LATERAL (SELECT max(d) AS days FROM unnest($2::int[]) d
          WHERE asked.at + make_interval(days => d) <= $1) latest
        WHERE e.status = 'info_requested' AND ${UNDISPUTED} AND latest.days IS NOT NULL
          AND NOT EXISTS (SELECT FROM question_reminder r
            WHERE r.endorsement_id = e.id AND r.asked_at = asked.at AND r.days >= latest.days)
        ORDER BY asked.at LIMIT 500 FOR UPDATE OF e SKIP LOCKED`,
      [now, QUESTION_REMINDER_DAYS],
    );
    for (const { endorsementId, askedAt, days } of due) {
      await manager.query(
        'INSERT INTO question_reminder (endorsement_id, asked_at, days, sent_at) VALUES ($1, $2, $3, $4)',
        [endorsementId, askedAt, days, now],
      );
      await enqueue(manager, questionReminderMail, { endorsementId });
    }
    return due.length;
  });
}
