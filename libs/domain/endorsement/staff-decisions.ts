import type { EndorsementAction } from './transitions.js';

/** Decisions of staff that are made alike: a reason, own words, a look at the mail, then the change of state. */
export const STAFF_DECISIONS = [
  'reject',
  'request_information',
  'resume_review',
  'announce',
  'reopen',
  'suspend',
  'restore',
  'withdraw_on_request',
  'reinstate',
  'void',
  'unvoid',
] as const satisfies readonly EndorsementAction[];

export type StaffDecision = (typeof STAFF_DECISIONS)[number];

/** Decisions that lead back, and the changes of state of which they take back the last. */
export const TAKES_BACK = {
  restore: ['suspend'],
  reinstate: ['withdraw', 'withdraw_on_request'],
  unvoid: ['void'],
  unmerge: ['merge'],
} as const satisfies Partial<Record<EndorsementAction, readonly EndorsementAction[]>>;

/** Everything that staff decide with a reason. */
export const REASON_PURPOSES = [...STAFF_DECISIONS, 'merge', 'unmerge'] as const satisfies readonly EndorsementAction[];

export type ReasonPurpose = (typeof REASON_PURPOSES)[number];
