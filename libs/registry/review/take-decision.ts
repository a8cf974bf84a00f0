import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { mayBeAnnounced } from '#domain/endorsement/public-standing.js';
import { TAKES_BACK, type StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { inTransaction } from '#platform/transaction.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { changeStatus, type StatusChange } from '../record/change-status.js';
import { statusBefore } from '../record/status-before.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { verificationBlockers } from './verification-blockers.js';
import { DECISION_MAILS } from '../proposals/decision-mails.js';
import { requireReason, type Reason } from '../proposals/reasons.js';
import { asSeen, refusingSecondStanding, staffChange, type SeenEndorsement } from '../record/seen-endorsement.js';

/** A decision that is to be written, by whom and why. */
export interface DecisionToWrite extends Pick<StatusChange, 'actor' | 'at' | 'changes'> {
  readonly action: StaffDecision;
  readonly reason: Reason;
}

/**
 * Makes a decision that one member of staff may make alone, and asks for the mail that tells the contact.
 *
 * @throws {DomainError} `endorsement.second-person-needed` when the public has seen the endorsement,
 *   `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`, `endorsement.already-listed`,
 *   `endorsement.blocked`, `endorsement.not-an-announcement`, `endorsement.erased`, `reason.unknown`
 */
export async function takeDecision(
  registry: Registry,
  seen: SeenEndorsement,
  action: StaffDecision,
  reason: Reason,
): Promise<void> {
  await refusingSecondStanding(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const endorsement = await asSeen(manager, seen);
      await writeDecision(manager, endorsement, { ...staffChange(registry, seen), action, reason });
    }),
  );
}

/** Writes a decision in the caller's transaction: the state, the history and the mail. */
export async function writeDecision(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  decision: DecisionToWrite,
): Promise<void> {
  const { action } = decision;
  const reason = await requireReason(manager, action, decision.reason);
  if (action === 'announce') await requireAnnouncement(manager, endorsement);
  const fields = fieldsOf(decision);
  const back = action in TAKES_BACK ? await stateBefore(manager, endorsement.id, action) : undefined;
  await changeStatus(manager, endorsement, { ...decision, reason, back, ...(fields && { fields }) });
  const mail = DECISION_MAILS[action];
  if (mail) await enqueue(manager, mail.job, { endorsementId: endorsement.id });
}

/** What the endorsement itself keeps of a decision. */
function fieldsOf({ action, reason, at }: DecisionToWrite): StatusChange['fields'] {
  if (action === 'announce') return { announcedAt: at };
  if (action === 'reject') return { rejectedAt: at, rejectionCode: reason.code, rejectionText: reason.text };
  return undefined;
}

/** The state to which an action that takes something back leads; undefined when there is nothing to take back. */
export function stateBefore(
  manager: EntityManager,
  endorsementId: string,
  action: string,
): Promise<EndorsementStatus | undefined> {
  return statusBefore(manager, endorsementId, TAKES_BACK[action as keyof typeof TAKES_BACK]);
}

/** Only an announcement is listed as one, and only with what a listing needs apart from the mandate. */
async function requireAnnouncement(manager: EntityManager, endorsement: EndorsementDetails): Promise<void> {
  if (endorsement.mandateKind !== 'announcement') throw new DomainError('endorsement.not-an-announcement');
  const found = await verificationBlockers(manager, endorsement);
  const others: string[] = found.map(({ type }) => type).filter((type) => type !== 'mandate-pending');
  // Who agreed to be published once verified did not agree to be shown before that.
  if (!mayBeAnnounced(endorsement)) others.push('announcement-not-consented');
  if (others.length > 0) throw new DomainError('endorsement.blocked', { blockers: others });
}
