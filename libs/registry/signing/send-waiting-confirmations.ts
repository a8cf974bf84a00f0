import type { EntityManager } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { askToConfirm } from './ask-to-confirm.js';

const BATCH = 200;

/**
 * Asks to confirm what waited for its mailbox, the oldest of each mailbox first, as far as the limits allow.
 *
 * @returns how many mails were asked for
 */
export async function sendWaitingConfirmations(registry: Registry): Promise<number> {
  await registry.dataSource.query(
    `DELETE FROM confirmation_waiting w USING endorsement e
      WHERE e.id = w.endorsement_id AND e.status <> 'awaiting_confirmation'`,
  );
  let sent = 0;
  let after = '';
  for (;;) {
    const mailboxes = await registry.dataSource.query<{ hash: string }[]>(
      `SELECT DISTINCT mailbox_hash AS hash FROM confirmation_waiting WHERE mailbox_hash > $1
        ORDER BY mailbox_hash LIMIT ${BATCH}`,
      [after],
    );
    for (const { hash } of mailboxes) {
      while (await inTransaction(registry.dataSource, (manager) => sendOldest(manager, registry, hash))) sent += 1;
      after = hash;
    }
    if (mailboxes.length < BATCH) return sent;
  }
}

/** @returns whether the oldest of a mailbox left; what somebody else is at, or has no contact any more, waits */
async function sendOldest(manager: EntityManager, registry: Registry, hash: string): Promise<boolean> {
  const [oldest] = await manager.query<{ endorsementId: string; email: string }[]>(
    `SELECT w.endorsement_id AS "endorsementId", p.contact_email AS email FROM confirmation_waiting w
       JOIN endorsement e ON e.id = w.endorsement_id AND e.status = 'awaiting_confirmation'
       JOIN endorsement_people p ON p.endorsement_id = e.id AND p.anonymised_at IS NULL
      WHERE w.mailbox_hash = $1 ORDER BY w.since, w.endorsement_id LIMIT 1 FOR UPDATE OF e, w SKIP LOCKED`,
    [hash],
  );
  return oldest !== undefined && (await askToConfirm(manager, registry, oldest));
}
