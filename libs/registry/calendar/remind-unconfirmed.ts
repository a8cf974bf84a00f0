import { confirmationReminderMail } from '#jobs/endorsement-jobs.js';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { Registry } from '../registry.js';
import { UNCONFIRMED_LIFETIME_DAYS } from './expire-unconfirmed.js';
import { issueConfirmation } from '../signing/issue-confirmation.js';
import { isSilent, mailboxHash, mailboxHashes } from '../signing/mailbox-limit.js';

/** Reminders go out this long after the submission. */
export const REMINDER_HOURS = [24, 72] as const;
const BATCH = 200;

/**
 * Sends a fresh link to contacts who have not confirmed, once for each time in `REMINDER_HOURS`. Whoever has passed
 * both times while no worker ran gets one mail, not two. One reminder is for everything that waits for a mailbox.
 *
 * @returns how many mails were asked for
 */
export async function remindUnconfirmed(registry: Registry): Promise<number> {
  let reminded = 0;
  for (;;) {
    const batch = await remindBatch(registry);
    reminded += batch.reminded;
    if (batch.looked < BATCH) return reminded;
  }
}

function remindBatch(registry: Registry): Promise<{ readonly looked: number; readonly reminded: number }> {
  const now = registry.clock.now();
  const [first, last] = REMINDER_HOURS;
  return inTransaction(registry.dataSource, async (manager) => {
    const due = await manager.query<{ id: string; email: string; hours: number }[]>(
      `SELECT e.id, p.contact_email AS email, CASE WHEN e.submitted_at <= $1::timestamptz - make_interval(hours => $3) THEN $3 ELSE $2 END AS hours
         FROM endorsement e JOIN endorsement_people p ON p.endorsement_id = e.id AND p.anonymised_at IS NULL
        WHERE e.status = 'awaiting_confirmation'
          AND e.submitted_at <= $1::timestamptz - make_interval(hours => $2)
          AND e.submitted_at > $1::timestamptz - make_interval(days => ${UNCONFIRMED_LIFETIME_DAYS})
          AND EXISTS (SELECT FROM confirmation c WHERE c.endorsement_id = e.id)
          AND NOT EXISTS (SELECT FROM confirmation_reminder r WHERE r.endorsement_id = e.id AND r.hours >=
            CASE WHEN e.submitted_at <= $1::timestamptz - make_interval(hours => $3) THEN $3 ELSE $2 END)
        ORDER BY e.submitted_at LIMIT ${BATCH} FOR UPDATE OF e SKIP LOCKED`,
      [now, first, last],
    );
    let reminded = 0;
    for (const { id, email, hours } of due) {
      const hashes = mailboxHashes(registry, email);
      const isReminded = (await isSilent(manager, registry, hashes)) || (await wasReminded(manager, hashes, now));
      await manager.query(
        `INSERT INTO confirmation_reminder (endorsement_id, hours, sent_at, mailbox_hash) VALUES ($1, $2, $3, $4)`,
        [id, hours, now, isReminded ? null : mailboxHash(registry, email)],
      );
      if (isReminded) continue;
      await issueConfirmation(manager, registry, { endorsementId: id, email }, confirmationReminderMail);
      reminded += 1;
    }
    return { looked: due.length, reminded };
  });
}

/** One reminder a day is for everything that waits for a mailbox. */
async function wasReminded(manager: EntityManager, hashes: readonly string[], now: Date): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM confirmation_reminder
      WHERE mailbox_hash = ANY($1) AND sent_at > $2::timestamptz - make_interval(hours => 24) LIMIT 1`,
    [hashes, now],
  );
  return rows.length > 0;
}

/** How many other endorsements wait for a confirmation at the address of this one. */
export async function alsoWaiting(registry: Registry, { id, contactEmail }: EndorsementDetails): Promise<number> {
  const [row] = await registry.dataSource.query<{ count: number }[]>(
    `SELECT count(DISTINCT e.id)::int AS count FROM confirmation c JOIN endorsement e ON e.id = c.endorsement_id
      WHERE c.mailbox_hash = ANY($1) AND e.status = 'awaiting_confirmation' AND e.id <> $2`,
    [mailboxHashes(registry, contactEmail), id],
  );
  return row?.count ?? 0;
}
