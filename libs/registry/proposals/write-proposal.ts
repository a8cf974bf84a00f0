import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { AMENDMENTS, type AmendmentAction } from '#domain/endorsement/amendments.js';
import { allowedActions, mayAmend } from '#domain/endorsement/decide.js';
import type { ProposedAction } from '#domain/endorsement/second-person.js';
import { REASON_PURPOSES } from '#domain/endorsement/staff-decisions.js';
import { violates } from '#platform/violates.js';
import { versionMeant } from '../record/reason-version.js';
import type { Registry } from '../registry.js';
import type { Proposal } from './proposals.js';
import { requireReason } from './reasons.js';
import { asSeen, type SeenEndorsement } from '../record/seen-endorsement.js';

export interface ProposalToWrite extends Pick<Proposal, 'action' | 'reason'> {
  /** What the action needs besides, such as the endorsement into which another is merged. */
  readonly details?: Proposal['details'];
}

/**
 * Writes a proposal in the caller's transaction.
 *
 * @throws {DomainError} `endorsement.action-not-allowed`, `reason.unknown`
 */
export async function writeProposal(
  manager: EntityManager,
  registry: Registry,
  seen: SeenEndorsement,
  { action, reason, details = {} }: ProposalToWrite,
): Promise<void> {
  const { status } = await asSeen(manager, seen);
  const isAllowed = isAmendment(action)
    ? mayAmend(status, action, 'staff')
    : allowedActions(status, 'staff').includes(action);
  if (!isAllowed) throw new DomainError('endorsement.action-not-allowed', { action, status, actor: 'staff' });
  const isChosen = (REASON_PURPOSES as readonly string[]).includes(action);
  const reasonId = isChosen
    ? (await requireReason(manager, action, reason)).id
    : await versionMeant(manager, action, reason);
  const { endorsementId, version, staffId } = seen;
  await manager.query(
    `INSERT INTO pending_decision
      (endorsement_id, version, action, reason_id, reason_code, reason_text, details, proposed_by, proposed_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [endorsementId, version, action, reasonId, reason.code, reason.text, details, staffId, registry.clock.now()],
  );
}

/** Runs a change that writes a proposal; that another one is open for the endorsement is a refusal. */
export async function refusingSecondProposal<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const isOpen = violates(error, 'pending_decision_one_open');
    throw isOpen ? new DomainError('proposal.already-open') : error;
  }
}

function isAmendment(action: ProposedAction): action is ProposedAction & AmendmentAction {
  return action in AMENDMENTS;
}
