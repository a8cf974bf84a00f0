import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import { amend } from '../record/amend.js';
import type { Registry } from '../registry.js';
import { asSeen, staffChange, type SeenEndorsement } from '../record/seen-endorsement.js';
import { areTwoPeople } from '../accounts/two-people.js';
import { unseenAddress } from './contact-standing.js';

/**
 * Notes that a second member of staff has looked at an address that a colleague set alone: from now on its contact may
 * do everything. Doing it twice is harmless.
 *
 * @throws {DomainError} `contact-change.same-person` for who set the address, and for whom they let in or were
 *   let in by a short while ago, `endorsement.not-found`,
 *   `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export async function lookAtContact(registry: Registry, seen: SeenEndorsement): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    const change = await unseenAddress(manager, seen.endorsementId);
    if (!change) return;
    const act = staffChange(registry, seen);
    const isSecond = await areTwoPeople(manager, { first: change.setBy, second: seen.staffId, at: act.at });
    if (!isSecond) throw new DomainError('contact-change.same-person');
    await amend(manager, endorsement, { ...act, action: 'look_at_contact' });
    await manager.query('UPDATE contact_change SET looked_at = $2, looked_by = $3 WHERE id = $1', [
      change.id,
      act.at,
      seen.staffId,
    ]);
  });
}
