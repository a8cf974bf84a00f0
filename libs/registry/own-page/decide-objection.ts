import type { ContactDecision } from '#domain/contact/contact-rights.js';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import { contactChangeDecidedMail } from '#jobs/contact-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { amend } from '../record/amend.js';
import type { StatusChange } from '../record/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { actOfTwo, type DecisionExecutor } from '../proposals/decision-executor.js';
import { asSeen, staffChange, type SeenEndorsement } from '../record/seen-endorsement.js';
import { refusingSecondProposal, writeProposal } from '../proposals/write-proposal.js';
import { areTwoPeople } from '../accounts/two-people.js';
import { ContactChangeEntity } from './contact-change.entity.js';
import { endFormerContact } from './end-former-contact.js';
import { readDispute } from './read-dispute.js';
import { contactValues, setContact } from './set-contact.js';

export interface ObjectionDecision {
  readonly contactChangeId: string;
  readonly decision: ContactDecision;
  /** Why, in their own words; for colleagues only. */
  readonly reason: string;
}

/**
 * Decides on an objection which of two contacts stands. It takes two people where the public has seen the endorsement,
 * and wherever who decides set the address themselves, alone or with another: then it is proposed.
 *
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} `contact-change.not-found` when there is no such objection, or none any more,
 *   `endorsement.not-found`, `endorsement.decided-meanwhile`, `proposal.already-open`
 */
export function decideObjection(
  registry: Registry,
  seen: SeenEndorsement,
  decided: ObjectionDecision,
): Promise<boolean> {
  return refusingSecondProposal(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const endorsement = await asSeen(manager, seen);
      const { contactChangeId, decision, reason } = decided;
      const change = await disputed(manager, endorsement.id, contactChangeId);
      if (await takesTwo(manager, endorsement, change, staffChange(registry, seen))) {
        const details = { contactChangeId, decision };
        await writeProposal(manager, registry, seen, {
          action: 'decide_contact',
          reason: { code: '', text: reason },
          details,
        });
        return false;
      }
      await writeDecision(manager, endorsement, change, { ...staffChange(registry, seen), decision, reason });
      return true;
    }),
  );
}

/** The word of who set the address on an objection to it is one of two, and so is that of whom they let in. */
async function takesTwo(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  { setBy, proposedBy }: ContactChangeEntity,
  { actor, at }: Pick<StatusChange, 'actor' | 'at'>,
): Promise<boolean> {
  if (needsSecondPerson('decide_contact', endorsement)) return true;
  for (const first of [setBy, proposedBy]) {
    if (first !== null && !(await areTwoPeople(manager, { first, second: actor.id ?? first, at }))) return true;
  }
  return false;
}

/** Decides as one person proposed and another confirmed. */
export const executeObjectionDecision: DecisionExecutor = async (manager, confirmed) => {
  const { endorsement, proposal } = confirmed;
  const { contactChangeId = '', decision } = proposal.details;
  const change = await disputed(manager, endorsement.id, contactChangeId);
  await writeDecision(manager, endorsement, change, {
    ...actOfTwo(confirmed),
    decision: decision as ContactDecision,
    reason: proposal.reason.text,
  });
};

/**
 * Holds both contacts to reading. What stands against whoever was the contact is whoever is now, also when staff gave
 * yet another address since; a request that waits ends.
 */
export async function freezeContacts(
  manager: EntityManager,
  change: ContactChangeEntity,
  endorsement: EndorsementDetails,
  at: Date,
): Promise<void> {
  await manager.query(
    `UPDATE contact_change SET outcome = 'taken_back', ended_at = $2 WHERE endorsement_id = $1 AND outcome IS NULL`,
    [endorsement.id, at],
  );
  await manager.update(ContactChangeEntity, change.id, {
    newName: endorsement.contactName,
    newRole: endorsement.contactRole,
    newEmail: endorsement.contactEmail,
    newLanguage: endorsement.contactLanguage,
  });
}

interface DecisionToWrite extends Pick<StatusChange, 'actor' | 'at' | 'changes'> {
  readonly decision: ContactDecision;
  readonly reason: string;
}

async function writeDecision(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  change: ContactChangeEntity,
  { decision, reason, changes = [], ...act }: DecisionToWrite,
): Promise<void> {
  const values = decision === 'set_back' ? contactValues(endorsement, change, 'old') : [];
  await amend(manager, endorsement, {
    ...act,
    action: 'decide_contact',
    reason: { code: 'other', text: reason },
    changes: [...changes, { field: 'contactDecision', before: null, after: decision }, ...values],
  });
  if (decision === 'set_back') await setContact(manager, change, 'old', act.at);
  // Either way one of the two is a contact no more, and has a session open.
  else await endFormerContact(manager, endorsement.id, act.at);
  await manager.update(ContactChangeEntity, change.id, { settledAt: act.at, settledBy: act.actor.id, decision });
  const subject = { endorsementId: endorsement.id, contactChangeId: change.id };
  await enqueue(manager, contactChangeDecidedMail, { ...subject, to: 'old' });
  await enqueue(manager, contactChangeDecidedMail, { ...subject, to: 'new' });
}

async function disputed(manager: EntityManager, endorsementId: string, id: string): Promise<ContactChangeEntity> {
  const dispute = await readDispute(manager, endorsementId, id);
  if (!dispute) throw new DomainError('contact-change.not-found');
  return dispute.change;
}
