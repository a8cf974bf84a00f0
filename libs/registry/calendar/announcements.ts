import { announcementExpiredMail, announcementReminderMail } from '#jobs/endorsement-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { SETTLED_AT, UNDISPUTED } from './disputes.js';
import { changeWhatIsDue } from './due-change.js';

/** The contact is reminded so many days before the announcement ends. */
export const ANNOUNCEMENT_REMINDER_DAYS = 30;

/**
 * Ends announcements whose mandate did not come in time: while it is disputed who the contact is, and so many days
 * after that was decided, nobody could bring it in time.
 */
export function expireAnnouncements(registry: Registry, lifetimeDays: number): Promise<number> {
  return changeWhatIsDue(registry, {
    action: 'expire_announcement',
    where: `e.status = 'announced' AND ${UNDISPUTED} AND e.announced_at + make_interval(days => $2) <= $1
      AND coalesce(${SETTLED_AT} + make_interval(days => $3) <= $1, true)`,
    parameters: [registry.clock.now(), lifetimeDays, ANNOUNCEMENT_REMINDER_DAYS],
    mail: announcementExpiredMail,
  });
}

/** Reminds, once, of announcements that soon end; not of those that end today anyway. */
export function remindOfAnnouncements(registry: Registry, lifetimeDays: number): Promise<number> {
  const now = registry.clock.now();
  return inTransaction(registry.dataSource, async (manager) => {
    const soon = await manager.query<{ endorsementId: string }[]>(
      `SELECT e.id AS "endorsementId" FROM endorsement e
        WHERE e.status = 'announced' AND ${UNDISPUTED}
          AND e.announced_at + make_interval(days => $2) > $1
          AND e.announced_at + make_interval(days => $2 - $3) <= $1
          AND NOT EXISTS (SELECT FROM announcement_reminder r
            WHERE r.endorsement_id = e.id AND r.announced_at = e.announced_at)
        ORDER BY e.announced_at LIMIT 500 FOR UPDATE OF e SKIP LOCKED`,
      [now, lifetimeDays, ANNOUNCEMENT_REMINDER_DAYS],
    );
    for (const { endorsementId } of soon) {
      await manager.query(
        `INSERT INTO announcement_reminder (endorsement_id, announced_at, sent_at)
          SELECT id, announced_at, $2 FROM endorsement WHERE id = $1`,
        [endorsementId, now],
      );
      await enqueue(manager, announcementReminderMail, { endorsementId });
    }
    return soon.length;
  });
}
