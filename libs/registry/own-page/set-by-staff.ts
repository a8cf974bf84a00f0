import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { contactChangeNoticeMail, contactChangeOfferMail } from '#jobs/contact-jobs.js';
import { contactCorrectedMail } from '#jobs/endorsement-jobs.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { Actor } from '../record/change-status.js';
import type { ValueChange } from '../record/value-change.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { refuseBesideObjection } from './contact-change-rules.js';
import { ContactChangeEntity } from './contact-change.entity.js';
import { writeContactChange } from './write-contact-change.js';

/** An address that staff give for the contact, and who did. */
export interface AddressByStaff {
  readonly email: string;
  readonly actor: Actor;
  readonly at: Date;
}

/** What the history says of an old address that could not be told. */
export const OLD_ADDRESS_NOT_TOLD: ValueChange = { field: 'oldAddress', before: null, after: 'notTold' };

/**
 * Asks at an address that staff give whether the contact is there; until they accept, the contact stays who they
 * were. The old address is told, with a link by which to object, unless mail to it comes back. A request that waits
 * already ends: of two addresses one can be right.
 *
 * @returns the change's id
 */
export async function askAddressByStaff(
  manager: EntityManager,
  registry: Registry,
  endorsement: EndorsementDetails,
  { email, actor, at: now }: AddressByStaff,
): Promise<string> {
  await manager.query(
    `UPDATE contact_change SET outcome = 'taken_back', ended_at = $2 WHERE endorsement_id = $1 AND outcome IS NULL`,
    [endorsement.id, now],
  );
  const oldUnreachable = endorsement.contactBouncedAt !== null;
  const by = { ...signedBy(actor), oldUnreachable };
  const id = await writeContactChange(manager, registry, endorsement, { ...samePersonAt(endorsement, email), now, by });
  const subject = { endorsementId: endorsement.id, contactChangeId: id };
  await enqueue(manager, contactChangeOfferMail, subject);
  if (!oldUnreachable) await enqueue(manager, contactChangeNoticeMail, subject);
  return id;
}

/**
 * Notes that staff have given the contact another address which holds already: before the endorsement was confirmed,
 * or by a file. Nobody was asked, so its contact reads and answers until a second member of staff has looked. The old
 * address is told, unless mail to it comes back.
 *
 * @param endorsement as it was before
 */
export async function noteAddressByStaff(
  manager: EntityManager,
  registry: Registry,
  endorsement: EndorsementDetails,
  { email, actor, at }: AddressByStaff,
): Promise<void> {
  const by = { ...signedBy(actor), oldUnreachable: endorsement.contactBouncedAt !== null, acceptedAt: at };
  await writeContactChange(manager, registry, endorsement, { ...samePersonAt(endorsement, email), now: at, by });
  if (by.oldUnreachable) return;
  const { id: endorsementId, version } = endorsement;
  await enqueue(manager, contactCorrectedMail, { endorsementId, version: String(version + 1) });
}

/**
 * Refuses another address while an objection is open: who the contact is, is decided first.
 *
 * @throws {DomainError} `contact-change.frozen`
 */
export async function refuseWhileObjected(manager: EntityManager, endorsementId: string): Promise<void> {
  for (const change of await manager.findBy(ContactChangeEntity, { endorsementId })) refuseBesideObjection(change);
}

function signedBy({ kind, id, proposedBy }: Actor) {
  if (kind !== 'staff' || id === null) throw new DomainError('endorsement.action-not-allowed', { actor: kind });
  return { setBy: id, proposedBy: proposedBy ?? null };
}

function samePersonAt(endorsement: EndorsementDetails, email: string) {
  const { contactName: name, contactRole: role, contactLanguage: language } = endorsement;
  return { kind: 'new_address', name, role, email, language } as const;
}
