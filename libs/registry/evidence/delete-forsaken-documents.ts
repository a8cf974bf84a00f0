import type { DocumentPlace, DocumentStorage } from '#platform/document-place.js';
import type { Registry } from '../registry.js';

const BATCH = 200;

/** As long as this, a document without an owner may still be on its way to one. */
const ARRIVING_MS = 3_600_000;

/**
 * Deletes documents that were taken away, those whose draft has expired, and those that never got further than the
 * disk.
 *
 * @returns how many were deleted
 */
export async function deleteForsakenDocuments(registry: Registry, storage: DocumentStorage): Promise<number> {
  let deleted = await deleteRefusedFiles(registry, storage);
  for (;;) {
    const found = await registry.dataSource.query<DocumentFile[]>(
      `SELECT id, storage_key AS key FROM evidence_document
        WHERE deleted_at IS NOT NULL OR (draft_id IS NULL AND endorsement_id IS NULL AND uploaded_at < $1)
        LIMIT ${BATCH}`,
      [new Date(registry.clock.now().getTime() - ARRIVING_MS)],
    );
    for (const file of found) await deleteDocument(registry, storage, file);
    deleted += found.length;
    if (found.length < BATCH) return deleted;
  }
}

export interface DocumentFile {
  readonly id: string;
  readonly key: string;
}

/** Deletes one: first the files, then the row, so that an interrupted run goes on where it was. */
export async function deleteDocument(registry: Registry, place: DocumentPlace, { id, key }: DocumentFile) {
  await place.delete(key);
  await deletePageFiles(registry, place, id);
  await registry.dataSource.query('DELETE FROM evidence_document WHERE id = $1', [id]);
}

/** Deletes the pictures of a document's pages, each before its row. */
export async function deletePageFiles(registry: Registry, place: DocumentPlace, documentId: string): Promise<void> {
  const pages = await registry.dataSource.query<{ key: string }[]>(
    'SELECT storage_key AS key FROM evidence_page WHERE document_id = $1',
    [documentId],
  );
  for (const { key } of pages) {
    await place.delete(key);
    await registry.dataSource.query('DELETE FROM evidence_page WHERE storage_key = $1', [key]);
  }
}

/** Deletes the files of what was refused, and keeps the rows, which say so. */
export async function deleteRefusedFiles(registry: Registry, place: DocumentPlace): Promise<number> {
  const refused = await registry.dataSource.query<DocumentFile[]>(
    `SELECT id, storage_key AS key FROM evidence_document WHERE judgement = 'refused' AND file_deleted_at IS NULL`,
  );
  for (const { id, key } of refused) {
    await place.delete(key);
    await registry.dataSource.query('UPDATE evidence_document SET file_deleted_at = $2 WHERE id = $1', [
      id,
      registry.clock.now(),
    ]);
  }
  return refused.length;
}
