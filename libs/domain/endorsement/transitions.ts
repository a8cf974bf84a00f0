import { LIVING_STATUSES, NOT_VOID_STATUSES, type EndorsementStatus } from './endorsement-status.js';

/** Who may act: the person who signs, a member of staff, or the registry itself by the calendar. */
export type ActorKind = 'official' | 'staff' | 'registry';

export interface Transition {
  readonly from: readonly EndorsementStatus[];
  /** Where it leads. Several: back to the state it was in before, which the history tells. */
  readonly to: readonly EndorsementStatus[];
  readonly by: ActorKind;
}

/**
 * The one table of what may happen to an endorsement (DESIGN rule 1). Everything that changes a state goes through
 * `decide()`, which reads it; docs/life-of-an-endorsement.md prints it, and a test asserts that the two are equal.
 */
export const TRANSITIONS = {
  submit: { from: ['draft'], to: ['awaiting_confirmation'], by: 'official' },
  import: { from: ['draft'], to: ['in_review'], by: 'staff' },
  confirm: { from: ['awaiting_confirmation'], to: ['submitted'], by: 'official' },
  disown: {
    from: ['awaiting_confirmation', 'submitted', 'in_review', 'info_requested'],
    to: ['void'],
    by: 'official',
  },
  expire: { from: ['awaiting_confirmation'], to: ['void'], by: 'registry' },
  start_review: { from: ['submitted'], to: ['in_review'], by: 'staff' },
  request_information: { from: ['submitted', 'in_review'], to: ['info_requested'], by: 'staff' },
  answer_information: { from: ['info_requested'], to: ['in_review'], by: 'official' },
  resume_review: { from: ['info_requested'], to: ['in_review'], by: 'staff' },
  close_unanswered: { from: ['info_requested'], to: ['rejected'], by: 'registry' },
  announce: { from: ['submitted', 'in_review'], to: ['announced'], by: 'staff' },
  bring_mandate: { from: ['announced'], to: ['in_review'], by: 'official' },
  expire_announcement: { from: ['announced'], to: ['void'], by: 'registry' },
  verify: { from: ['submitted', 'in_review'], to: ['verified'], by: 'staff' },
  reject: { from: ['submitted', 'in_review', 'info_requested', 'announced'], to: ['rejected'], by: 'staff' },
  reopen: { from: ['rejected'], to: ['in_review'], by: 'staff' },
  fall_due: { from: ['verified'], to: ['renewal_due'], by: 'registry' },
  lapse: { from: ['renewal_due'], to: ['lapsed'], by: 'registry' },
  reconfirm: { from: ['verified', 'renewal_due', 'lapsed'], to: ['verified'], by: 'official' },
  suspend: { from: ['verified', 'renewal_due', 'lapsed'], to: ['suspended'], by: 'staff' },
  restore: { from: ['suspended'], to: ['verified', 'renewal_due', 'lapsed'], by: 'staff' },
  supersede: { from: ['renewal_due', 'lapsed'], to: ['superseded'], by: 'staff' },
  succeed: { from: LIVING_STATUSES, to: ['superseded'], by: 'staff' },
  revive: { from: ['superseded'], to: LIVING_STATUSES, by: 'staff' },
  withdraw: { from: LIVING_STATUSES, to: ['withdrawn'], by: 'official' },
  withdraw_on_request: { from: LIVING_STATUSES, to: ['withdrawn'], by: 'staff' },
  reinstate: { from: ['withdrawn'], to: LIVING_STATUSES, by: 'staff' },
  void: { from: NOT_VOID_STATUSES, to: ['void'], by: 'staff' },
  unvoid: { from: ['void'], to: NOT_VOID_STATUSES, by: 'staff' },
  merge: { from: NOT_VOID_STATUSES, to: ['void'], by: 'staff' },
  unmerge: { from: ['void'], to: NOT_VOID_STATUSES, by: 'staff' },
  undo_import: { from: ['in_review', 'info_requested'], to: ['void'], by: 'staff' },
} as const satisfies Record<string, Transition>;

export type EndorsementAction = keyof typeof TRANSITIONS;

export const ENDORSEMENT_ACTIONS = Object.keys(TRANSITIONS) as EndorsementAction[];
