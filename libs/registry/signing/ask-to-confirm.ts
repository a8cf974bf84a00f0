import type { EntityManager } from 'typeorm';
import type { Registry } from '../registry.js';
import { issueConfirmation, type Confirmed } from './issue-confirmation.js';
import { mailboxHash, mayMail } from './mailbox-limit.js';

/**
 * Asks the contact to confirm, now or as soon as their mailbox may get one more mail: an endorsement is accepted either
 * way.
 *
 * @returns whether the mail goes out now
 */
export async function askToConfirm(manager: EntityManager, registry: Registry, of: Confirmed): Promise<boolean> {
  if (await mayMail(manager, registry, of.email)) {
    await manager.query('DELETE FROM confirmation_waiting WHERE endorsement_id = $1', [of.endorsementId]);
    await issueConfirmation(manager, registry, of);
    return true;
  }
  await manager.query(
    `INSERT INTO confirmation_waiting (endorsement_id, mailbox_hash, since) VALUES ($1, $2, $3)
     ON CONFLICT (endorsement_id) DO UPDATE SET mailbox_hash = excluded.mailbox_hash`,
    [of.endorsementId, mailboxHash(registry, of.email), registry.clock.now()],
  );
  return false;
}

/** Whether the mail that asks to confirm an endorsement waits until its mailbox may get one more. */
export async function waitsForMailbox(manager: EntityManager, endorsementId: string): Promise<boolean> {
  const rows = await manager.query<object[]>('SELECT FROM confirmation_waiting WHERE endorsement_id = $1', [
    endorsementId,
  ]);
  return rows.length > 0;
}
