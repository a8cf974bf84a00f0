import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { SecondPersonAction, StaffDecision } from '#domain/endorsement/staff-decisions.js';
import type { EndorsementDetails } from '../endorsements/read-endorsement.js';
import type { Proposal } from './proposals.js';
import { writeDecision } from './take-decision.js';

export interface ConfirmedProposal {
  readonly proposal: Proposal;
  /** As it is now, which is as the proposer saw it. */
  readonly endorsement: EndorsementDetails;
  readonly decidedBy: string;
  readonly at: Date;
}

/** Does, in the caller's transaction, what one person proposed and another confirmed. */
export type DecisionExecutor = (manager: EntityManager, confirmed: ConfirmedProposal) => Promise<void>;

const decision =
  (action: StaffDecision): DecisionExecutor =>
  (manager, { proposal, endorsement, decidedBy, at }) =>
    writeDecision(manager, endorsement, {
      action,
      reason: proposal.reason,
      actor: { kind: 'staff', id: decidedBy },
      at,
      changes: [{ field: 'proposedBy', before: null, after: proposal.proposerName }],
    });

const notBuilt: DecisionExecutor = (_manager, { proposal: { action }, endorsement: { status } }) =>
  Promise.reject(new DomainError('endorsement.action-not-allowed', { action, status, actor: 'staff' }));

/** What each proposal does when it is confirmed. Merging adds its own two lines here. */
export const EXECUTORS: Readonly<Record<SecondPersonAction, DecisionExecutor>> = {
  suspend: decision('suspend'),
  restore: decision('restore'),
  withdraw_on_request: decision('withdraw_on_request'),
  reinstate: decision('reinstate'),
  void: decision('void'),
  unvoid: decision('unvoid'),
  merge: notBuilt,
  unmerge: notBuilt,
};
