import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { issueReturn, type Correspondent } from './issue-return.js';

/** Whoever saved a draft and has not changed it for so long is reminded, once. */
export const DRAFT_REMINDER_DAYS = 7;
const BATCH = 200;

/**
 * Sends a link to drafts that were saved for later and then left. Driven by dates in the database, so days without a
 * worker only delay it.
 *
 * @returns how many mails were asked for
 */
export async function remindOfDrafts(registry: Registry): Promise<number> {
  let reminded = 0;
  for (;;) {
    const batch = await remindBatch(registry);
    reminded += batch;
    if (batch < BATCH) return reminded;
  }
}

function remindBatch(registry: Registry): Promise<number> {
  const now = registry.clock.now();
  return inTransaction(registry.dataSource, async (manager) => {
    const [due] = await manager.query<[({ id: string } & Correspondent)[], number]>(
      `UPDATE draft SET reminded_at = $1 WHERE id IN (
         SELECT id FROM draft
          WHERE saved_email IS NOT NULL AND reminded_at IS NULL AND endorsement_id IS NULL
            AND updated_at <= $1::timestamptz - make_interval(days => $2) AND expires_at > $1
          ORDER BY updated_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING id, saved_email AS email, saved_language AS language`,
      [now, DRAFT_REMINDER_DAYS],
    );
    for (const { id, email, language } of due)
      await issueReturn(manager, registry, id, { email, language }, 'reminder');
    return due.length;
  });
}
