import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DocumentStorage } from '#platform/document-place.js';
import { judgeDocument } from '#jobs/document-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { amend } from '../record/amend.js';
import { OFFICIAL } from '../record/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import type { DocumentType } from './document-limits.js';
import { lockOwner, placesLeft, type DocumentOwner } from './document-owner.js';
import { inspectDocument } from './inspect-document.js';
import { refused } from './refused.js';
import { networkKey } from './upload-quota.js';
import { deleteDocument } from './delete-forsaken-documents.js';
import type { UploadedFile } from './uploaded-file.js';

const LONGEST_NAME = 200;

/** Control characters, line ends and what turns the direction of writing. */
const INVISIBLE = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu;

/**
 * Takes a document into the registry and has it judged; nobody waits for that. On an endorsement it is an entry of
 * the history.
 *
 * Its row is there before its file and belongs to nobody until all is well: whatever is interrupted in between, and
 * also when nobody hears whether the last transaction was committed, no file is left without a row and no row without
 * its file.
 *
 * @param network that it came from, so that judging takes turns
 * @returns its id
 * @throws {DomainError} `document.refused` with the fault, `draft.not-found`, `endorsement.not-found`,
 *   `endorsement.action-not-allowed`
 */
export async function attachDocument(
  registry: Registry,
  storage: DocumentStorage,
  owner: DocumentOwner,
  file: UploadedFile,
  network: string | null = null,
): Promise<string> {
  const contentType = await inspectDocument(file);
  const { id, storageKey } = await noteArrival(registry, file, contentType, networkKey(registry, network));
  try {
    await storage.keep(storageKey, file.path, contentType).catch((cause: unknown) => {
      throw refused('storageDown', cause);
    });
    await inTransaction(registry.dataSource, (manager) => giveToOwner(manager, registry, owner, id));
  } catch (error) {
    await forgetUnowned(registry, storage, id);
    throw error;
  }
  return id;
}

async function noteArrival(registry: Registry, file: UploadedFile, contentType: DocumentType, network: string) {
  const [id, storageKey] = [randomUUID(), randomUUID()];
  await registry.dataSource.query(
    `INSERT INTO evidence_document (id, file_name, content_type, size, sha256, storage_key, uploaded_at, network)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, shownName(file.name), contentType, file.size, file.sha256, storageKey, registry.clock.now(), network],
  );
  return { id, storageKey };
}

async function giveToOwner(manager: EntityManager, registry: Registry, owner: DocumentOwner, id: string) {
  const { draftId, endorsementId, purpose, endorsement } = await lockOwner(manager, registry, owner);
  if (endorsement) {
    await amend(manager, endorsement, {
      action: 'attach_evidence',
      actor: OFFICIAL,
      at: registry.clock.now(),
      changes: [{ field: 'document', before: null, after: id }],
    });
  }
  await placesLeft(manager, { draftId, endorsementId, purpose });
  await manager.query('UPDATE evidence_document SET draft_id = $2, endorsement_id = $3, purpose = $4 WHERE id = $1', [
    id,
    draftId,
    endorsementId,
    purpose,
  ]);
  await enqueue(manager, judgeDocument, { documentId: id });
}

/** Deletes what was never given to anybody. When that is not possible now, the calendar does it. */
async function forgetUnowned(registry: Registry, storage: DocumentStorage, id: string): Promise<void> {
  try {
    const [[row]] = await registry.dataSource.query<[{ key: string }[], number]>(
      `UPDATE evidence_document SET deleted_at = $2 WHERE id = $1 AND draft_id IS NULL AND endorsement_id IS NULL
        RETURNING storage_key AS key`,
      [id, registry.clock.now()],
    );
    if (row) await deleteDocument(registry, storage, { id, key: row.key });
  } catch {
    // What went wrong before is what the person is told.
  }
}

/** The last part of what the browser sent, without what no page can show. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  const clean = last.toWellFormed().normalize('NFC').replace(INVISIBLE, '').trim();
  return [...clean].slice(0, LONGEST_NAME).join('') || 'document';
}
