import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import { inTransaction } from '#platform/transaction.js';
import { endFormerContact } from './end-former-contact.js';
import { contactIs } from './set-contact.js';
import {
  askAddressByStaff,
  noteAddressByStaff,
  OLD_ADDRESS_NOT_TOLD,
  refuseWhileObjected,
  type AddressByStaff,
} from './set-by-staff.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { amend } from '../record/amend.js';
import type { StatusChange } from '../record/change-status.js';
import type { ValueChange } from '../record/value-change.js';
import type { Registry } from '../registry.js';
import { actOfTwo, type DecisionExecutor } from '../proposals/decision-executor.js';
import { asSeen, staffChange, type SeenEndorsement } from '../record/seen-endorsement.js';
import { refusingSecondProposal, writeProposal } from '../proposals/write-proposal.js';
import { sendAnew } from '../mail-delivery/send-anew.js';

export interface CorrectedContact {
  readonly email: string;
  /** Why staff believe the new address, in their own words. */
  readonly reason: string;
}

/**
 * Gives the contact another address, by staff. Who holds the address can change what the public sees. So nothing
 * changes before the contact accepts at the new address, and whoever reads the mail at the old one can object; where
 * the public has seen the endorsement, it is proposed to a second person first. An endorsement that nobody has
 * confirmed gets the address at once: the mail that asks to confirm goes there, and is the acceptance.
 *
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} `endorsement.not-found`, `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`,
 *   `contact-change.frozen` while an objection is open, `proposal.already-open`
 */
export function correctContactEmail(
  registry: Registry,
  seen: SeenEndorsement,
  { email, reason: text }: CorrectedContact,
): Promise<boolean> {
  return refusingSecondProposal(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const endorsement = await asSeen(manager, seen);
      await refuseWhileObjected(manager, endorsement.id);
      if (needsSecondPerson('correct_contact', endorsement)) {
        const reason = { code: '', text };
        await writeProposal(manager, registry, seen, { action: 'correct_contact', reason, details: { email } });
        return false;
      }
      await writeCorrection(manager, registry, endorsement, { ...staffChange(registry, seen), email, text });
      return true;
    }),
  );
}

/** Corrects the address as one person proposed and another confirmed. */
export const executeContactCorrection: DecisionExecutor = async (manager, confirmed, registry) => {
  const { endorsement, proposal } = confirmed;
  const { email = '' } = proposal.details;
  await refuseWhileObjected(manager, endorsement.id);
  const correction = { ...actOfTwo(confirmed), email, text: proposal.reason.text };
  await writeCorrection(manager, registry, endorsement, correction);
};

interface Correction extends Pick<StatusChange, 'actor' | 'at' | 'changes'> {
  readonly email: string;
  readonly text: string;
}

async function writeCorrection(
  manager: EntityManager,
  registry: Registry,
  endorsement: EndorsementDetails,
  { email, text, changes = [], ...change }: Correction,
): Promise<void> {
  const { status, contactBouncedAt, anonymisedAt } = endorsement;
  const asks = !contactIs(endorsement, email) && status !== 'awaiting_confirmation';
  // Nothing is corrected before the address accepts: the history says what was asked.
  const action = asks ? 'ask_contact' : 'correct_contact';
  if (anonymisedAt !== null) throw new DomainError('endorsement.action-not-allowed', { action, status });
  const value: ValueChange = asks
    ? { field: 'addressAsked', before: null, after: email, personal: true }
    : { field: 'contactEmail', before: endorsement.contactEmail, after: email, personal: true };
  const told = asks && contactBouncedAt !== null ? [OLD_ADDRESS_NOT_TOLD] : [];
  const reason = { code: 'other', text };
  await amend(manager, endorsement, { ...change, action, changes: [...changes, value, ...told], reason });
  if (asks) await askAddressByStaff(manager, registry, endorsement, { ...change, email });
  else await setAtOnce(manager, registry, endorsement, { ...change, email });
}

/** The address that they have, which works again, or the first one that anybody is asked to confirm. */
async function setAtOnce(
  manager: EntityManager,
  registry: Registry,
  endorsement: EndorsementDetails,
  set: AddressByStaff,
): Promise<void> {
  const { id } = endorsement;
  await manager.query(
    `UPDATE endorsement_people SET contact_email = $2, contact_bounced_at = NULL, contact_bounce_code = NULL
      WHERE endorsement_id = $1`,
    [id, set.email],
  );
  await endFormerContact(manager, id, set.at);
  await sendAnew(manager, registry, endorsement);
  if (!contactIs(endorsement, set.email)) await noteAddressByStaff(manager, registry, endorsement, set);
}

/** The address that a correction replaced; null once it was erased. */
export async function correctedAddress(
  manager: EntityManager,
  endorsementId: string,
  version: number,
): Promise<string | null> {
  const [row] = await manager.query<{ before: string | null }[]>(
    `SELECT v.before FROM endorsement_history h JOIN endorsement_history_value v ON v.history_id = h.id
      WHERE h.endorsement_id = $1 AND h.version = $2 AND v.field = 'contactEmail'`,
    [endorsementId, version],
  );
  return row?.before ?? null;
}
