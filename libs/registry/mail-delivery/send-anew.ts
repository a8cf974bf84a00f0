import type { EntityManager } from 'typeorm';
import { requestId } from '#platform/request-id.js';
import { traceParent } from '#platform/tracing/tracing.js';
import { issueConfirmation } from '../signing/issue-confirmation.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { Registry } from '../registry.js';
import { recipientHashes } from './recipient-hash.js';

/**
 * Asks again for what did not reach the old address. Mails with a link of their own are not repeated: it is void.
 *
 * @param endorsement as it was before the address changed
 */
export async function sendAnew(
  manager: EntityManager,
  registry: Registry,
  { id, status, contactEmail }: EndorsementDetails,
): Promise<void> {
  const now = registry.clock.now();
  const undelivered = `d.endorsement_id = $1 AND d.recipient_hash = ANY ($2) AND d.replaced_at IS NULL
    AND d.state IN ('held', 'hard_bounce', 'soft_bounce', 'quota')`;
  const to = [id, recipientHashes(registry, contactEmail)];
  await manager.query(
    `INSERT INTO outbox (job, queue, subject, request_id, trace_parent)
      SELECT DISTINCT o.job, o.queue, o.subject, $3, $4 FROM mail_delivery d JOIN outbox o ON o.id = d.outbox_id
       WHERE ${undelivered} AND o.done_at IS NOT NULL AND o.subject - 'endorsementId' = '{}'`,
    [...to, requestId(), traceParent()],
  );
  await manager.query(`UPDATE mail_delivery d SET replaced_at = $3 WHERE ${undelivered}`, [...to, now]);
  if (status !== 'awaiting_confirmation') return;
  // Staff give this address: its mailbox is asked, whatever strangers typed before.
  const [people] = await manager.query<{ email: string }[]>(
    'SELECT contact_email AS email FROM endorsement_people WHERE endorsement_id = $1',
    [id],
  );
  await manager.query('DELETE FROM confirmation_waiting WHERE endorsement_id = $1', [id]);
  await issueConfirmation(manager, registry, { endorsementId: id, email: people?.email ?? '' });
}
