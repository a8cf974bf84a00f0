import { OBJECTION_DAYS } from '#domain/contact/contact-rights.js';
import { DomainError } from '#domain/domain-error.js';
import { contactChangeExpiredMail } from '#jobs/contact-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { areTwoPeople } from '../accounts/two-people.js';

/** Names and addresses of a change that is over are kept so long, for the mails that tell of it. */
const KEPT_DAYS = 14;

/**
 * Ends requests that nobody accepted in time, and empties the names and addresses of what is over: their place is the
 * history, from which an erasure takes them. Driven by dates in the database, so days without a worker only delay it.
 *
 * @returns how many ended
 */
export function endContactChanges(registry: Registry): Promise<number> {
  const now = registry.clock.now();
  return inTransaction(registry.dataSource, async (manager) => {
    const [expired] = await manager.query<[Expired[], number]>(
      `UPDATE contact_change SET outcome = 'expired', ended_at = $1 WHERE outcome IS NULL AND expires_at <= $1
       RETURNING endorsement_id AS "endorsementId", id AS "contactChangeId", old_unreachable AS "oldUnreachable"`,
      [now],
    );
    for (const { oldUnreachable, ...subject } of expired) {
      if (!oldUnreachable) await enqueue(manager, contactChangeExpiredMail, subject);
    }
    await manager.query(
      `UPDATE contact_change SET old_name = '', old_role = '', old_email = '', new_name = '', new_role = '', new_email = ''
        WHERE outcome IS NOT NULL AND (outcome <> 'objected' OR settled_at IS NOT NULL) AND old_email <> ''
          AND coalesce(settled_at, ended_at) + make_interval(days => $2) <= $1`,
      [now, Math.max(KEPT_DAYS, OBJECTION_DAYS)],
    );
    return expired.length;
  });
}

interface Expired {
  readonly endorsementId: string;
  readonly contactChangeId: string;
  readonly oldUnreachable: boolean;
}

/**
 * Notes that staff have looked at an objection that ended a request: from now on the contact can be changed again. On
 * an objection to what was accepted they decide instead, see `decideObjection`. Twice is harmless.
 *
 * @throws {DomainError} `contact-change.same-person` for who set the address that was objected to
 */
export async function settleObjection(registry: Registry, endorsementId: string, staffId: string): Promise<void> {
  const open = `endorsement_id = $1 AND outcome = 'objected' AND settled_at IS NULL AND frozen_at IS NULL`;
  await inTransaction(registry.dataSource, async (manager) => {
    const at = registry.clock.now();
    const setters = await manager.query<{ id: string }[]>(
      `SELECT unnest(array_remove(ARRAY[set_by, proposed_by], NULL)) AS id FROM contact_change WHERE ${open}`,
      [endorsementId],
    );
    for (const { id: first } of setters) {
      if (!(await areTwoPeople(manager, { first, second: staffId, at }))) {
        throw new DomainError('contact-change.same-person');
      }
    }
    await manager.query(`UPDATE contact_change SET settled_at = $2, settled_by = $3 WHERE ${open}`, [
      endorsementId,
      at,
      staffId,
    ]);
  });
}
