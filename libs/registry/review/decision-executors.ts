import type { SecondPersonAction, StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { executeMerge, executeUnmerge } from '../duplicates/merge-executors.js';
import type { DecisionExecutor } from './decision-executor.js';
import { writeDecision } from './take-decision.js';

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

/** What each proposal does when it is confirmed. */
export const EXECUTORS: Readonly<Record<SecondPersonAction, DecisionExecutor>> = {
  suspend: decision('suspend'),
  restore: decision('restore'),
  withdraw_on_request: decision('withdraw_on_request'),
  reinstate: decision('reinstate'),
  void: decision('void'),
  unvoid: decision('unvoid'),
  merge: executeMerge,
  unmerge: executeUnmerge,
};
