import type { EntityManager } from 'typeorm';
import type { DocumentStorage } from '#platform/document-place.js';
import { renderDocument } from '#jobs/document-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { deleteRefusedFiles } from './delete-forsaken-documents.js';
import { judgeDocument, type Verdict } from './judge-document.js';
import { tellOfRefusals } from './tell-of-refusals.js';
import { claimWaitingDocument, someWait, UnderWay } from './waiting-document.js';

/**
 * Judges the document whose turn it is.
 *
 * @returns false when none waits
 * @throws when it cannot be judged just now; it waits on. Also when another worker is at all that wait: should that one
 *   have been killed, somebody has to come back
 */
export async function judgeNextDocument(registry: Registry, storage: DocumentStorage): Promise<boolean> {
  const document = await claimWaitingDocument(registry);
  if (!document) {
    if (await someWait(registry)) throw new UnderWay('documents are being judged elsewhere');
    return false;
  }
  const verdict = await judgeDocument(storage, document.key, document.contentType);
  const isRefused = await inTransaction(registry.dataSource, (manager) =>
    noteVerdict(manager, registry, document.id, verdict),
  );
  // Should that fail, the calendar does it.
  if (isRefused) await deleteRefusedFiles(registry, storage);
  return true;
}

/** Writes the verdict down; whoever signed meanwhile is told of a refusal. */
async function noteVerdict(manager: EntityManager, registry: Registry, id: string, { fault, scanResult }: Verdict) {
  // The owner first, as everywhere: two locks in another order could wait for each other.
  await manager.query(
    `SELECT FROM draft WHERE id = (SELECT draft_id FROM evidence_document WHERE id = $1) FOR UPDATE`,
    [id],
  );
  await manager.query(
    `SELECT FROM endorsement WHERE id = (SELECT endorsement_id FROM evidence_document WHERE id = $1) FOR UPDATE`,
    [id],
  );
  const [[judged]] = await manager.query<[{ endorsementId: string | null }[], number]>(
    `UPDATE evidence_document SET judgement = $2, fault = $3, scan_result = $4, judged_at = $5, network = NULL,
        claimed_until = NULL
      WHERE id = $1 AND judgement = 'waiting' RETURNING endorsement_id AS "endorsementId"`,
    [id, fault === null ? 'taken' : 'refused', fault, scanResult, registry.clock.now()],
  );
  if (judged && fault === null) await enqueue(manager, renderDocument, { documentId: id });
  if (judged?.endorsementId && fault !== null) await tellOfRefusals(manager, registry, judged.endorsementId);
  return judged !== undefined && fault !== null;
}
