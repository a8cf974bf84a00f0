import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { EndorsementPeopleEntity } from '../endorsements/endorsement-people.entity.js';
import { EndorsementEntity } from '../endorsements/endorsement.entity.js';
import { ConfirmationEntity } from '../confirmations/confirmation.entity.js';
import { amend } from '../history/amend.js';
import type { Actor } from '../history/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { eraseNotes } from '../review/case-notes.js';

/** What stands where a person's data stood. */
const ERASED = '';

/**
 * Erases the people of an endorsement for good: names, address and role, their values in its history, what staff noted,
 * its links and its draft. The endorsement itself stays, with the office that signed it once it was verified: that is a public
 * fact. Doing it twice is harmless. No mail reaches the contact afterwards; one that should tell them must be sent first.
 *
 * @param manager of a transaction
 * @returns whether there was anything to erase
 * @throws {DomainError} `endorsement.not-found`
 */
export async function erasePersonalData(
  manager: EntityManager,
  registry: Registry,
  endorsementId: string,
  actor: Actor,
): Promise<boolean> {
  const lock = { mode: 'pessimistic_write' } as const;
  const endorsement = await manager.findOne(EndorsementEntity, { where: { id: endorsementId }, lock });
  if (!endorsement) throw new DomainError('endorsement.not-found');
  const people = await manager.findOneByOrFail(EndorsementPeopleEntity, { endorsementId });
  if (people.anonymisedAt !== null) return false;
  const at = registry.clock.now();
  await manager.update(EndorsementPeopleEntity, endorsementId, {
    signatoryName: ERASED,
    signatoryOffice: endorsement.verifiedAt === null ? ERASED : people.signatoryOffice,
    contactName: ERASED,
    contactRole: ERASED,
    contactEmail: ERASED,
    contactBouncedAt: null,
    contactBounceCode: null,
    anonymisedAt: at,
  });
  await emptyPersonalHistory(manager, endorsementId);
  await emptyImportedRows(manager, endorsementId);
  await eraseNotes(manager, endorsementId);
  await manager.query('UPDATE mail_delivery SET recipient_hash = NULL WHERE endorsement_id = $1', [endorsementId]);
  await manager.delete(ConfirmationEntity, { endorsementId });
  await manager.delete(DraftEntity, { endorsementId });
  const fields = { publishSignatoryName: false };
  await amend(manager, endorsement, { action: 'erase_personal_data', actor, at, fields });
  // The public page names the signatory where they agreed to it.
  if (endorsement.publishedAt !== null) await enqueue(manager, listSignatory, { endorsementId });
  return true;
}

/** The entries stay, so that the history still tells what happened; the values about people go. */
async function emptyPersonalHistory(manager: EntityManager, endorsementId: string): Promise<void> {
  await manager.query(
    `UPDATE endorsement_history_value v SET before = NULL, after = NULL
       FROM endorsement_history h
      WHERE h.id = v.history_id AND h.endorsement_id = $1 AND v.personal
        AND (v.before IS NOT NULL OR v.after IS NOT NULL)`,
    [endorsementId],
  );
}

/** The rows of files that brought this endorsement in, changed it or said the same again. */
async function emptyImportedRows(manager: EntityManager, endorsementId: string): Promise<void> {
  await manager.query(
    `UPDATE import_row SET cells = '{}'
      WHERE endorsement_id = $1 OR (other_id = $1 AND outcome IN ('update', 'unchanged', 'error'))`,
    [endorsementId],
  );
}
