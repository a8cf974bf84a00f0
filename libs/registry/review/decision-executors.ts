import type { ProposedAction } from '#domain/endorsement/second-person.js';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { executeObjectionDecision } from '../own-page/decide-objection.js';
import { executeMerge, executeUnmerge } from './duplicates/merge-executors.js';
import { executeErasure } from '../privacy/accept-erasure.js';
import { executeCheck } from '../proposals/checks.js';
import { executeVerification } from './decide-endorsement.js';
import { executeUndertaking } from './decide-undertaking.js';
import { actOfTwo, type DecisionExecutor } from '../proposals/decision-executor.js';
import { executeContactCorrection } from '../own-page/correct-contact-email.js';
import { executeSuccession } from '../successions/succession-executors.js';
import { writeDecision } from './take-decision.js';

const decision =
  (action: StaffDecision): DecisionExecutor =>
  (manager, confirmed) =>
    writeDecision(manager, confirmed.endorsement, {
      ...actOfTwo(confirmed),
      action,
      reason: confirmed.proposal.reason,
    });

/** What each proposal does when it is confirmed. */
export const EXECUTORS: Readonly<Record<ProposedAction, DecisionExecutor>> = {
  announce: decision('announce'),
  reject: decision('reject'),
  reopen: decision('reopen'),
  suspend: decision('suspend'),
  restore: decision('restore'),
  withdraw_on_request: decision('withdraw_on_request'),
  reinstate: decision('reinstate'),
  void: decision('void'),
  unvoid: decision('unvoid'),
  verify: executeVerification,
  merge: executeMerge,
  unmerge: executeUnmerge,
  succeed: executeSuccession,
  revive: executeSuccession,
  rename_place: executeSuccession,
  check: executeCheck,
  correct_contact: executeContactCorrection,
  decide_contact: executeObjectionDecision,
  add_undertaking: executeUndertaking,
  erase_personal_data: executeErasure,
};
