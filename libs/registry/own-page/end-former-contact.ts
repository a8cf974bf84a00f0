import type { EntityManager } from 'typeorm';
import { endAccessTo } from './signatory-session.js';

/**
 * Ends everything that was sent to whoever was the contact: sessions and links of the own page, and confirmation links,
 * which can neither confirm nor disown from now on. Whatever changes the contact or their address calls this: a link
 * is worth what the address is worth that it went to.
 */
export async function endFormerContact(manager: EntityManager, endorsementId: string, at: Date): Promise<void> {
  await endAccessTo(manager, endorsementId);
  await manager.query('UPDATE confirmation SET ended_at = $2 WHERE endorsement_id = $1 AND ended_at IS NULL', [
    endorsementId,
    at,
  ]);
}
