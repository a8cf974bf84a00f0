import type { Readable } from 'node:stream';
import { DomainError } from '#domain/domain-error.js';
import type { DocumentStorage } from '#platform/document-place.js';
import type { Registry } from '../registry.js';
import { noteDocumentSeen } from '../privacy/access-log.js';

export interface PageReading {
  readonly endorsementId: string;
  readonly documentId: string;
  readonly number: number;
  readonly staffId: string;
}

/**
 * Hands the picture of one page to a member of staff; that they looked at the document is written down before, once
 * an hour.
 *
 * @throws {DomainError} `document.not-found`
 */
export async function readPage(registry: Registry, storage: DocumentStorage, reading: PageReading): Promise<Readable> {
  const { endorsementId, documentId, number, staffId } = reading;
  // A number that no document has room for is none of the database’s.
  if (number < 1 || number > 10_000) throw new DomainError('document.not-found');
  const [page] = await registry.dataSource.query<{ key: string }[]>(
    `SELECT p.storage_key AS key FROM evidence_page p JOIN evidence_document d ON d.id = p.document_id
      WHERE d.id = $1 AND d.endorsement_id = $2 AND p.number = $3 AND d.deleted_at IS NULL AND d.rendered_at IS NOT NULL`,
    [documentId, endorsementId, number],
  );
  if (!page) throw new DomainError('document.not-found');
  await noteDocumentSeen(registry, staffId, endorsementId, documentId);
  return storage.read(page.key);
}
