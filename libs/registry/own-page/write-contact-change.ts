import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashToken } from '#platform/secret.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { Registry } from '../registry.js';
import { acceptanceEnds, changeSecrets } from './contact-change-rules.js';
import { ContactChangeEntity, type ContactChangeKind } from './contact-change.entity.js';

export interface WantedContact {
  readonly kind: ContactChangeKind;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly language: string;
}

/** What staff did, where they set the address; `acceptedAt` when it holds already and nobody is asked. */
export type SetByStaff = Pick<ContactChangeEntity, 'setBy' | 'proposedBy' | 'oldUnreachable'> & {
  readonly acceptedAt?: Date;
};

/**
 * Writes down who is to be the contact instead of whom, with the secrets of both links.
 *
 * @returns the change's id
 */
export async function writeContactChange(
  manager: EntityManager,
  { secret }: Registry,
  endorsement: EndorsementDetails,
  { kind, name, role, email, language, now, by }: WantedContact & { readonly now: Date; readonly by?: SetByStaff },
): Promise<string> {
  const id = randomUUID();
  const acceptance = changeSecrets(secret, 'acceptance', id);
  const objection = changeSecrets(secret, 'objection', id);
  const { acceptedAt, ...setBy } = by ?? {};
  await manager.insert(ContactChangeEntity, {
    id,
    endorsementId: endorsement.id,
    kind,
    oldName: endorsement.contactName,
    oldRole: endorsement.contactRole,
    oldEmail: endorsement.contactEmail,
    oldLanguage: endorsement.contactLanguage,
    newName: name,
    newRole: role,
    newEmail: email,
    newLanguage: language,
    tokenHash: hashToken(acceptance.token),
    codeHash: hashToken(acceptance.code),
    objectionTokenHash: hashToken(objection.token),
    objectionCodeHash: hashToken(objection.code),
    requestedAt: now,
    expiresAt: acceptedAt ?? acceptanceEnds(now),
    ...setBy,
    ...(acceptedAt && { acceptedAt, outcome: 'accepted', endedAt: acceptedAt }),
  });
  return id;
}
