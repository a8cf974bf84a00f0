import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { journalErasure } from '#jobs/erasure-jobs.js';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { amend } from '../record/amend.js';
import type { Actor } from '../record/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { eraseNotes } from '../record/case-notes.js';
import { eraseTraces } from './erase-traces.js';
import { keepErasureEvidence } from './erasure-evidence.js';

/** What stands where a person's data stood. */
const ERASED = '';

/**
 * Erases the people of an endorsement for good: names, address and role, their values in its history, its links, its
 * draft, its documents and what was written about them. The endorsement itself stays, with the office that signed it
 * once it was verified: that is a public fact, of which keyed hashes are kept as evidence. Doing it twice is harmless. No mail reaches the contact afterwards; one
 * that should tell them must be sent first.
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
  await keepErasureEvidence(manager, registry, endorsement);
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
  await eraseNotes(manager, endorsementId);
  await eraseTraces(manager, endorsementId, at);
  const fields = { publishSignatoryName: false, rejectionText: null };
  await amend(manager, endorsement, { action: 'erase_personal_data', actor, at, fields });
  await enqueue(manager, journalErasure, { endorsementId, at: at.toISOString() });
  return true;
}
