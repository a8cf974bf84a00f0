import { IsNull, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { hashToken } from '#platform/secret.js';
import { readEndorsement, type EndorsementDetails } from '../record/read-endorsement.js';
import type { Registry } from '../registry.js';
import { isOpenToObjection, objectionEnds, waitsForAcceptance, type ChangeLink } from './contact-change-rules.js';
import { ContactChangeEntity, type ContactChangeKind } from './contact-change.entity.js';
import { contactIs } from './set-contact.js';

/** A change of the contact as the processes see it. */
export type ContactChange = Readonly<ContactChangeEntity>;

/** What the page behind a link shows. */
export interface ContactChangeView {
  /** `open`: can be answered; `done`: was, with the answer that the link is for; `over`: too late, or settled otherwise. */
  readonly state: 'open' | 'done' | 'over';
  readonly kind: ContactChangeKind;
  readonly wasAccepted: boolean;
  /** Whether staff gave the address, and one of them alone. */
  readonly isSetByStaff: boolean;
  readonly isSetByOne: boolean;
  /** Whether the old address could be told. */
  readonly oldIsTold: boolean;
  readonly endorsement: EndorsementDetails;
  readonly newName: string;
  readonly newRole: string;
  readonly newEmail: string;
  readonly objectionEnds: Date;
}

/**
 * The change that a link is about.
 *
 * @throws {DomainError} `contact-change.not-found` for a token that was never issued
 */
export async function findContactChange(
  manager: EntityManager,
  link: ChangeLink,
  token: string,
): Promise<ContactChangeEntity> {
  const hash = hashToken(token);
  const change = await manager.findOneBy(
    ContactChangeEntity,
    link === 'acceptance' ? { tokenHash: hash } : { objectionTokenHash: hash },
  );
  if (!change) throw new DomainError('contact-change.not-found');
  return change;
}

/**
 * What is behind a mailed link. Reading changes nothing, however often a scanner does it.
 *
 * @throws {DomainError} `contact-change.not-found`
 */
export async function readContactChange(
  registry: Registry,
  link: ChangeLink,
  token: string,
): Promise<ContactChangeView> {
  const { manager } = registry.dataSource;
  const change = await findContactChange(manager, link, token);
  const endorsement = await readEndorsement(manager, change.endorsementId);
  const isOpen = isAnswerable(change, endorsement, link, registry.clock.now());
  const isDone = change.outcome === (link === 'acceptance' ? 'accepted' : 'objected') && change.settledAt === null;
  const { kind, newName, newRole, newEmail } = change;
  return {
    state: isDone ? 'done' : isOpen ? 'open' : 'over',
    kind,
    wasAccepted: change.acceptedAt !== null,
    isSetByStaff: change.setBy !== null,
    isSetByOne: change.setBy !== null && change.proposedBy === null,
    oldIsTold: !change.oldUnreachable,
    endorsement,
    newName,
    newRole,
    newEmail,
    objectionEnds: objectionEnds(change),
  };
}

/** The request that waits to be accepted; null when there is none. */
export async function openContactChange(
  registry: Registry,
  endorsementId: string,
): Promise<ContactChangeEntity | null> {
  const change = await registry.dataSource.manager.findOneBy(ContactChangeEntity, {
    endorsementId,
    outcome: IsNull(),
  });
  return change && change.expiresAt > registry.clock.now() ? change : null;
}

/** Objections that staff have not looked at yet, the oldest first. */
export function openObjections(manager: EntityManager, endorsementId: string): Promise<ContactChangeEntity[]> {
  return manager.find(ContactChangeEntity, {
    where: { endorsementId, outcome: 'objected', settledAt: IsNull() },
    order: { endedAt: 'ASC' },
  });
}

/** A change by its id; null when there is none, as after an erasure. */
export function contactChangeOf(registry: Registry, id: string): Promise<ContactChangeEntity | null> {
  return registry.dataSource.manager.findOneBy(ContactChangeEntity, { id });
}

/** Whether a link can be answered: to accept, or to object. */
export function isAnswerable(
  change: ContactChangeEntity,
  endorsement: EndorsementDetails,
  link: ChangeLink,
  now: Date,
): boolean {
  const isAsBefore = contactIs(endorsement, change.oldEmail);
  // Who is the contact again has nothing left to object to.
  if (link === 'objection') return isOpenToObjection(change, now) && (change.outcome === null || !isAsBefore);
  // Staff or an import may have changed the contact meanwhile: then nobody asked for this change.
  return waitsForAcceptance(change, now) && isAsBefore;
}
