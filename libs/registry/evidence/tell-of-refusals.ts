import type { EntityManager } from 'typeorm';
import { documentRefusedMail } from '#jobs/document-jobs.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';

/**
 * Has the contact told, once, of documents that were refused after the signature. Nobody is told at an address that
 * is not confirmed; the confirmation asks again.
 *
 * @param manager of a transaction that holds the endorsement
 */
export async function tellOfRefusals(manager: EntityManager, registry: Registry, endorsementId: string): Promise<void> {
  const [, count] = await manager.query<[unknown, number]>(
    `UPDATE evidence_document SET told_at = $2
      WHERE endorsement_id = $1 AND judgement = 'refused' AND told_at IS NULL AND deleted_at IS NULL
        AND EXISTS (SELECT FROM endorsement WHERE id = $1 AND status NOT IN ('awaiting_confirmation', 'void'))`,
    [endorsementId, registry.clock.now()],
  );
  if (count > 0) await enqueue(manager, documentRefusedMail, { endorsementId });
}
