import type { EndorsementStatus } from './endorsement-status.js';

/** Who may act: the person who signs, a member of staff, or the registry itself by the calendar. */
export type ActorKind = 'official' | 'staff' | 'registry';

export interface Transition {
  readonly from: readonly EndorsementStatus[];
  readonly to: EndorsementStatus;
  readonly by: ActorKind;
}

/**
 * The one table of what may happen to an endorsement (DESIGN rule 1). Everything that changes a state goes through
 * `decide()`, which reads it; the README prints it, and a test asserts that the two are equal.
 */
export const TRANSITIONS = {
  submit: { from: ['draft'], to: 'awaiting_confirmation', by: 'official' },
  confirm: { from: ['awaiting_confirmation'], to: 'submitted', by: 'official' },
  disown: { from: ['awaiting_confirmation', 'submitted', 'in_review'], to: 'void', by: 'official' },
  expire: { from: ['awaiting_confirmation'], to: 'void', by: 'registry' },
  start_review: { from: ['submitted'], to: 'in_review', by: 'staff' },
  verify: { from: ['submitted', 'in_review'], to: 'verified', by: 'staff' },
  reject: { from: ['submitted', 'in_review'], to: 'rejected', by: 'staff' },
} as const satisfies Record<string, Transition>;

export type EndorsementAction = keyof typeof TRANSITIONS;

export const ENDORSEMENT_ACTIONS = Object.keys(TRANSITIONS) as EndorsementAction[];
