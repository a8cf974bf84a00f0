import { IsNull, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { hashToken } from '#platform/secret.js';
import { readEndorsement, type EndorsementDetails } from '../endorsements/read-endorsement.js';
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
  const now = registry.clock.now();
  const isOpen =
    link === 'acceptance'
      ? waitsForAcceptance(change, now) && contactIs(endorsement, change.oldEmail)
      : isOpenToObjection(change, now);
  const isDone = change.outcome === (link === 'acceptance' ? 'accepted' : 'objected');
  const { kind, newName, newRole, newEmail } = change;
  return {
    state: isDone ? 'done' : isOpen ? 'open' : 'over',
    kind,
    wasAccepted: change.acceptedAt !== null,
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
