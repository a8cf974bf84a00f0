import { DomainError } from '#domain/domain-error.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import type { DocumentStorage } from '#platform/document-place.js';
import { hashToken } from '#platform/secret.js';
import { requestNetwork } from '#platform/request-network.js';
import { inTransaction } from '#platform/transaction.js';
import { draftIdOf } from '../drafts/draft-of-browser.js';
import type { Registry } from '../registry.js';
import { deleteDocument } from './delete-forsaken-documents.js';
import type { DocumentFault, DocumentPurpose, DocumentType } from './document-limits.js';

/** The picture of one page. */
export interface DocumentPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** What is shown of a document. */
export interface EvidenceDocument {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: DocumentType;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedAt: Date;
  /** Nobody opens what is not taken. */
  readonly judgement: 'waiting' | 'taken' | 'refused';
  /** Why it was refused. */
  readonly fault: DocumentFault | null;
  /** Null while it was not judged. */
  readonly scanResult: 'clean' | 'not_scanned' | null;
  /** Whether its pages were drawn, or tried to be. */
  readonly isRendered: boolean;
  /** How many pages it has; null when they could not be drawn. */
  readonly pageCount: number | null;
  /** The pages that are drawn, the first ones. */
  readonly pages: readonly DocumentPage[];
  readonly purpose: DocumentPurpose;
  /** The added undertaking whose decision it proves; null for the mandate's, and while nobody has asked for one. */
  readonly undertakingChangeId: string | null;
  readonly undertaking: Undertaking | null;
}

const COLUMNS = `id, file_name AS "fileName", content_type AS "contentType", size, sha256, uploaded_at AS "uploadedAt",
  judgement, fault, scan_result AS "scanResult", purpose,
  rendered_at IS NOT NULL AS "isRendered", page_count AS "pageCount",
  (SELECT coalesce(json_agg(json_build_object('number', p.number, 'width', p.width, 'height', p.height) ORDER BY p.number), '[]')
    FROM evidence_page p WHERE p.document_id = evidence_document.id AND rendered_at IS NOT NULL) AS pages, undertaking_change_id AS "undertakingChangeId",
  (SELECT c.undertaking FROM undertaking_change c WHERE c.id = undertaking_change_id) AS undertaking`;

/** The documents of an endorsement, the oldest first. */
export function documentsOf(registry: Registry, endorsementId: string): Promise<EvidenceDocument[]> {
  return registry.dataSource.query(
    `SELECT ${COLUMNS} FROM evidence_document WHERE endorsement_id = $1 AND deleted_at IS NULL ORDER BY uploaded_at, id`,
    [endorsementId],
  );
}

/** The documents that were sent for an undertaking before its form was complete, the oldest first. */
export async function documentsWaiting(registry: Registry, endorsementId: string): Promise<EvidenceDocument[]> {
  const documents = await documentsOf(registry, endorsementId);
  return documents.filter(({ purpose, undertakingChangeId }) => purpose === 'undertaking' && !undertakingChangeId);
}

/** The documents of the draft that a browser's token opens. */
export function documentsOfDraft(registry: Registry, draftToken: string): Promise<EvidenceDocument[]> {
  return registry.dataSource.query(
    `SELECT ${COLUMNS} FROM evidence_document WHERE deleted_at IS NULL
        AND draft_id = (SELECT id FROM draft WHERE id = ${draftIdOf('$1')} AND expires_at > $2) ORDER BY uploaded_at, id`,
    [hashToken(draftToken), registry.clock.now()],
  );
}

/** Takes a document away from a draft, and its file with it. Twice is harmless. */
export async function removeFromDraft(
  registry: Registry,
  storage: DocumentStorage,
  draftToken: string,
  documentId: string,
): Promise<void> {
  const [[removed]] = await registry.dataSource.query<[{ key: string }[], number]>(
    `UPDATE evidence_document SET deleted_at = $3 WHERE id = $1 AND deleted_at IS NULL
        AND draft_id = (SELECT id FROM draft WHERE id = ${draftIdOf('$2')} AND endorsement_id IS NULL)
      RETURNING storage_key AS key`,
    [documentId, hashToken(draftToken), registry.clock.now()],
  );
  // Should that fail, the next look at the calendar does it.
  if (removed) await deleteDocument(registry, storage, { id: documentId, key: removed.key });
}

export interface DocumentReading {
  readonly endorsementId: string;
  readonly documentId: string;
  readonly staffId: string;
}

/**
 * Hands a document that was judged to a member of staff, and writes down that it did before it does.
 *
 * @throws {DomainError} `document.not-found`
 */
export async function readDocument(registry: Registry, storage: DocumentStorage, reading: DocumentReading) {
  const { endorsementId, documentId, staffId } = reading;
  const document = await inTransaction(registry.dataSource, async (manager) => {
    const [found] = await manager.query<(EvidenceDocument & { storageKey: string })[]>(
      `SELECT ${COLUMNS}, storage_key AS "storageKey" FROM evidence_document
        WHERE id = $1 AND endorsement_id = $2 AND deleted_at IS NULL AND judgement = 'taken'`,
      [documentId, endorsementId],
    );
    if (!found) throw new DomainError('document.not-found');
    await manager.query(
      `INSERT INTO access_log (staff_id, action, endorsement_id, subject, network, at)
       VALUES ($1, 'read_document', $2, $3, $4, $5)`,
      [staffId, endorsementId, documentId, requestNetwork(), registry.clock.now()],
    );
    return found;
  });
  return { document, content: await storage.read(document.storageKey) };
}
