import type { EntityManager } from 'typeorm';
import { judgeDocument, renderDocument } from '#jobs/document-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { holdClaims, WAITS } from './waiting-document.js';

const BATCH = 200;

/**
 * Asks once more for what is to be done with documents and for which no job is left. A job that was given up, because
 * the scanner or the storage was away for days, must not leave somebody's document "being checked" for ever.
 *
 * @returns how many jobs were asked for
 */
export function resumeDocuments(registry: Registry): Promise<number> {
  return inTransaction(registry.dataSource, async (manager) => {
    // Two workers that count at once would both ask.
    await holdClaims(manager);
    const [unjudged, undrawn] = [await withoutJudgement(manager), await withoutPages(manager)];
    for (const { id } of unjudged) await enqueue(manager, judgeDocument, { documentId: id });
    for (const { id } of undrawn) await enqueue(manager, renderDocument, { documentId: id });
    return unjudged.length + undrawn.length;
  });
}

/** As many documents as wait beyond the jobs there are: each job judges whichever's turn it is. */
function withoutJudgement(manager: EntityManager): Promise<{ id: string }[]> {
  return manager.query(
    `WITH waiting AS (
       SELECT d.id, d.uploaded_at, EXISTS (SELECT FROM outbox o WHERE o.done_at IS NULL AND o.job = $1
           AND o.subject ->> 'documentId' = d.id::text) AS asked
         FROM evidence_document d WHERE ${WAITS})
     SELECT id FROM waiting ORDER BY asked, uploaded_at LIMIT least(${BATCH}, greatest(0,
       (SELECT count(*) FROM waiting) - (SELECT count(*) FROM outbox o WHERE o.done_at IS NULL AND o.job = $1)))`,
    [judgeDocument.name],
  );
}

function withoutPages(manager: EntityManager): Promise<{ id: string }[]> {
  return manager.query(
    `SELECT d.id FROM evidence_document d
      WHERE d.judgement = 'taken' AND d.rendered_at IS NULL AND d.deleted_at IS NULL
        AND NOT EXISTS (SELECT FROM outbox o WHERE o.done_at IS NULL AND o.job = $1
          AND o.subject ->> 'documentId' = d.id::text)
      ORDER BY d.uploaded_at LIMIT ${BATCH}`,
    [renderDocument.name],
  );
}
