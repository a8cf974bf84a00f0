import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { lockDraft } from '../drafts/drafts.js';
import { hashToken } from '#platform/secret.js';
import { draftIdOf } from '../drafts/draft-of-browser.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import type { Registry } from '../registry.js';
import { MAXIMUM_DOCUMENTS, type DocumentPurpose } from './document-limits.js';
import { refused } from './refused.js';

/** What a document belongs to: a draft, found by its browser's token, or an endorsement; and what it proves there. */
export type DocumentOwner =
  { readonly draftToken: string } | { readonly endorsementId: string; readonly purpose?: DocumentPurpose };

/** The same by its row. */
export interface OwnerRow {
  readonly draftId: string | null;
  readonly endorsementId: string | null;
  readonly purpose: DocumentPurpose;
}

/**
 * Finds what documents are sent for, without locking it.
 *
 * @throws {DomainError} `draft.not-found` for a draft that is gone or was submitted
 */
export async function findOwner(registry: Registry, owner: DocumentOwner): Promise<OwnerRow> {
  if (!('draftToken' in owner)) {
    return { draftId: null, endorsementId: owner.endorsementId, purpose: owner.purpose ?? 'mandate' };
  }
  const [draft] = await registry.dataSource.query<{ id: string }[]>(
    `SELECT id FROM draft WHERE id = ${draftIdOf('$1')} AND expires_at > $2 AND endorsement_id IS NULL`,
    [hashToken(owner.draftToken), registry.clock.now()],
  );
  if (!draft) throw new DomainError('draft.not-found');
  return { draftId: draft.id, endorsementId: null, purpose: 'mandate' };
}

/**
 * Locks what a document is attached to, so that fifty uploads at once count each other.
 *
 * @throws {DomainError} `draft.not-found`, `endorsement.not-found`
 */
export async function lockOwner(
  manager: EntityManager,
  registry: Registry,
  owner: DocumentOwner,
): Promise<OwnerRow & { readonly endorsement: EndorsementEntity | null }> {
  if ('draftToken' in owner) {
    const draft = await lockDraft(manager, registry, owner.draftToken);
    if (draft.endorsementId !== null) throw new DomainError('draft.not-found');
    return { draftId: draft.id, endorsementId: null, purpose: 'mandate', endorsement: null };
  }
  const endorsement = await manager.findOne(EndorsementEntity, {
    where: { id: owner.endorsementId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!endorsement) throw new DomainError('endorsement.not-found');
  return { draftId: null, endorsementId: endorsement.id, purpose: owner.purpose ?? 'mandate', endorsement };
}

/**
 * How many documents more there is room for. Whoever is asked for more has room for it, however much came with the
 * signature: each state begins anew.
 *
 * @throws {DomainError} `document.refused` as `tooMany` when there is none
 */
export async function placesLeft(manager: EntityManager, { draftId, endorsementId, purpose }: OwnerRow) {
  const [counted] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM evidence_document
      WHERE (draft_id = $1 OR endorsement_id = $2) AND deleted_at IS NULL
        AND judgement <> 'refused' AND purpose = $3 AND undertaking_change_id IS NULL
        AND uploaded_at >= coalesce((SELECT max(at) FROM endorsement_history
          WHERE endorsement_id = $2 AND from_status <> to_status), '-infinity')`,
    [draftId, endorsementId, purpose],
  );
  const left = MAXIMUM_DOCUMENTS - (counted?.count ?? 0);
  if (left <= 0) throw refused('tooMany');
  return left;
}
