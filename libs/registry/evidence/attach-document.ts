import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { DocumentStorage } from '#platform/document-place.js';
import { inTransaction } from '#platform/transaction.js';
import { lockDraft } from '../drafts/drafts.js';
import { EndorsementEntity } from '../endorsements/endorsement.entity.js';
import { amend } from '../history/amend.js';
import { OFFICIAL } from '../history/change-status.js';
import type { Registry } from '../registry.js';
import { MAXIMUM_DOCUMENTS, type DocumentPurpose } from './document-limits.js';
import { inspectDocument, refused } from './inspect-document.js';

/** What a document belongs to: a draft, found by its browser's token, or an endorsement; and what it proves there. */
export type DocumentOwner =
  { readonly draftToken: string } | { readonly endorsementId: string; readonly purpose?: DocumentPurpose };

export interface UploadedFile {
  /** As the person named it; shown, never used as a path. */
  readonly name: string;
  readonly bytes: Buffer;
}

const LONGEST_NAME = 200;

/** Control characters, line ends and what turns the direction of writing. */
const INVISIBLE = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu;

/**
 * Takes a document into the registry once it was looked at and scanned. On an endorsement it is an entry of the
 * history.
 *
 * @returns its id
 * @throws {DomainError} `document.refused` with the fault, `draft.not-found`, `endorsement.not-found`,
 *   `endorsement.action-not-allowed`
 */
export async function attachDocument(
  registry: Registry,
  storage: DocumentStorage,
  owner: DocumentOwner,
  file: UploadedFile,
): Promise<string> {
  const contentType = await inspectDocument(file.bytes);
  const scanResult = await storage.scan(file.bytes).catch((cause: unknown) => {
    throw refused('scannerDown', cause);
  });
  if (scanResult === 'infected') throw refused('infected');
  const id = randomUUID();
  const storageKey = randomUUID();
  await storage.put(storageKey, file.bytes, contentType).catch((cause: unknown) => {
    throw refused('storageDown', cause);
  });
  try {
    await inTransaction(registry.dataSource, async (manager) => {
      const { draftId, endorsementId, purpose } = await lockOwner(manager, registry, owner, id);
      // Whoever is asked for more has room for it, however much came with the signature: each state begins anew.
      const [counted] = await manager.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM evidence_document
          WHERE (draft_id = $1 OR endorsement_id = $2) AND deleted_at IS NULL
            AND purpose = $3 AND undertaking_change_id IS NULL
            AND uploaded_at >= coalesce((SELECT max(at) FROM endorsement_history
              WHERE endorsement_id = $2 AND from_status <> to_status), '-infinity')`,
        [draftId, endorsementId, purpose],
      );
      if ((counted?.count ?? 0) >= MAXIMUM_DOCUMENTS) throw refused('tooMany');
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      await manager.query(
        `INSERT INTO evidence_document (id, draft_id, endorsement_id, file_name, content_type, size, sha256,
            storage_key, uploaded_at, scan_result, purpose) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          draftId,
          endorsementId,
          shownName(file.name),
          contentType,
          file.bytes.length,
          sha256,
          storageKey,
          registry.clock.now(),
          scanResult,
          purpose,
        ],
      );
    });
  } catch (error) {
    await storage.delete(storageKey);
    throw error;
  }
  return id;
}

/** Locks what the document is attached to, so that fifty uploads at once count each other. */
async function lockOwner(manager: EntityManager, registry: Registry, owner: DocumentOwner, documentId: string) {
  if ('draftToken' in owner) {
    const draft = await lockDraft(manager, registry, owner.draftToken);
    if (draft.endorsementId !== null) throw new DomainError('draft.not-found');
    return { draftId: draft.id, endorsementId: null, purpose: 'mandate' };
  }
  const endorsement = await manager.findOne(EndorsementEntity, {
    where: { id: owner.endorsementId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!endorsement) throw new DomainError('endorsement.not-found');
  await amend(manager, endorsement, {
    action: 'attach_evidence',
    actor: OFFICIAL,
    at: registry.clock.now(),
    changes: [{ field: 'document', before: null, after: documentId }],
  });
  return { draftId: null, endorsementId: endorsement.id, purpose: owner.purpose ?? 'mandate' };
}

/** The last part of what the browser sent, without what no page can show. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  const clean = last.toWellFormed().normalize('NFC').replace(INVISIBLE, '').trim();
  return [...clean].slice(0, LONGEST_NAME).join('') || 'document';
}
