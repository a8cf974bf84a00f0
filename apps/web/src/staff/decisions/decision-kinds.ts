import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';

/** The address of each decision below a case: its noun. */
export const DECISION_NOUNS = {
  reject: 'rejection',
  request_information: 'information-request',
  resume_review: 'resumption',
  announce: 'announcement',
  reopen: 'reopening',
  suspend: 'suspension',
  restore: 'restoration',
  withdraw_on_request: 'withdrawal',
  reinstate: 'reinstatement',
  void: 'voiding',
  unvoid: 'unvoiding',
} as const satisfies Record<StaffDecision, string>;
