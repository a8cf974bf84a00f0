import type { DocumentStorage } from '#platform/document-place.js';
import type { Registry } from '../registry.js';

const BATCH = 200;

/**
 * Deletes documents that were taken away, and those whose draft has expired: first the file, then the row, so that an
 * interrupted run goes on where it was.
 *
 * @returns how many were deleted
 */
export async function deleteForsakenDocuments(registry: Registry, storage: DocumentStorage): Promise<number> {
  let deleted = 0;
  for (;;) {
    const found = await registry.dataSource.query<{ id: string; storage_key: string }[]>(
      `SELECT id, storage_key FROM evidence_document
        WHERE deleted_at IS NOT NULL OR (draft_id IS NULL AND endorsement_id IS NULL) LIMIT ${BATCH}`,
    );
    for (const { id, storage_key } of found) {
      await storage.delete(storage_key);
      await registry.dataSource.query('DELETE FROM evidence_document WHERE id = $1', [id]);
    }
    deleted += found.length;
    if (found.length < BATCH) return deleted;
  }
}
