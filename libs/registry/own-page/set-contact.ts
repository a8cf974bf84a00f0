import type { EntityManager } from 'typeorm';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { ValueChange } from '../record/value-change.js';
import type { ContactChangeEntity } from './contact-change.entity.js';
import { endFormerContact } from './end-former-contact.js';

type Side = 'old' | 'new';

/** Writes one side of a change as the contact, and ends every session and link of whoever it was. */
export async function setContact(
  manager: EntityManager,
  change: ContactChangeEntity,
  side: Side,
  at: Date,
): Promise<void> {
  const { name, role, email, language } = sideOf(change, side);
  await manager.update(EndorsementPeopleEntity, change.endorsementId, {
    contactName: name,
    contactRole: role,
    contactEmail: email,
    contactLanguage: language,
    contactBouncedAt: null,
    contactBounceCode: null,
  });
  await endFormerContact(manager, change.endorsementId, at);
}

/** One side of a change. */
export function sideOf(change: ContactChangeEntity, side: Side) {
  return side === 'new'
    ? { name: change.newName, role: change.newRole, email: change.newEmail, language: change.newLanguage }
    : { name: change.oldName, role: change.oldRole, email: change.oldEmail, language: change.oldLanguage };
}

/** What the history shows of it; values that stay the same are left out. */
export function contactValues(
  endorsement: EndorsementDetails,
  change: ContactChangeEntity,
  side: Side = 'new',
): ValueChange[] {
  const { name, role, email } = sideOf(change, side);
  const values: ValueChange[] = [
    { field: 'contactName', before: endorsement.contactName, after: name },
    { field: 'contactRole', before: endorsement.contactRole, after: role },
    { field: 'contactEmail', before: endorsement.contactEmail, after: email },
  ];
  return values.filter(({ before, after }) => before !== after).map((value) => ({ ...value, personal: true }));
}

/** Whether this is the contact's address now. */
export function contactIs({ contactEmail }: EndorsementDetails, email: string): boolean {
  return contactEmail.toLowerCase() === email.toLowerCase();
}
