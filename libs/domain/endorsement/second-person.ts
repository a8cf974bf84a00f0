import type { AmendmentAction, AMENDMENTS } from './amendments.js';
import { isOrWasPublished, type Publicity } from './public-standing.js';
import type { EndorsementAction, TRANSITIONS } from './transitions.js';

type StaffTransition = {
  [Action in EndorsementAction]: (typeof TRANSITIONS)[Action]['by'] extends 'staff' ? Action : never;
}[EndorsementAction];

type StaffAmendment = {
  [Action in AmendmentAction]: 'staff' extends (typeof AMENDMENTS)[Action]['by'][number] ? Action : never;
}[AmendmentAction];

/** Everything that staff can do to an endorsement. */
export type StaffAction = StaffTransition | StaffAmendment;

/**
 * What each act of staff does to the public record of an endorsement that the public has seen (DESIGN rule 0):
 * `changes`: it changes the record, or hands somebody the power to; `leaves`: nobody outside sees a difference;
 * `shows-once-verified`: only what the record of a verified endorsement shows.
 */
const EFFECTS = {
  import: 'leaves',
  start_review: 'leaves',
  request_information: 'leaves',
  resume_review: 'leaves',
  announce: 'changes',
  verify: 'changes',
  reject: 'changes',
  reopen: 'changes',
  suspend: 'changes',
  restore: 'changes',
  supersede: 'changes',
  succeed: 'changes',
  revive: 'changes',
  withdraw_on_request: 'changes',
  reinstate: 'changes',
  void: 'changes',
  unvoid: 'changes',
  merge: 'changes',
  unmerge: 'changes',
  undo_import: 'changes',
  add_undertaking: 'changes',
  withdraw_undertaking: 'changes',
  refuse_undertaking: 'leaves',
  rename_place: 'changes',
  correct_details: 'changes',
  ask_contact: 'changes',
  correct_contact: 'changes',
  hand_over: 'changes',
  // Whoever looks is a second person already, beside the one who set the address.
  look_at_contact: 'leaves',
  decide_contact: 'changes',
  attach_evidence: 'leaves',
  review_suspension: 'leaves',
  check: 'shows-once-verified',
  absorb: 'changes',
  release: 'changes',
  update_from_import: 'changes',
  undo_update_from_import: 'changes',
  refuse_erasure: 'leaves',
  erase_personal_data: 'changes',
} as const satisfies Record<StaffAction, 'changes' | 'leaves' | 'shows-once-verified'>;

/**
 * Whether two members of staff must agree before this is done to this endorsement: one proposes, another confirms.
 * The rule is by effect, and the one place where it is asked of every path is where the history entry is written.
 */
export function needsSecondPerson(action: StaffAction, endorsement: Publicity): boolean {
  switch (EFFECTS[action]) {
    case 'leaves':
      return false;
    case 'shows-once-verified':
      return endorsement.verifiedAt !== null;
    case 'changes':
      return isOrWasPublished(endorsement);
  }
}

/** The acts that one member of staff can propose and another confirm. */
export const PROPOSED_ACTIONS = [
  'announce',
  'verify',
  'reject',
  'reopen',
  'suspend',
  'restore',
  'withdraw_on_request',
  'reinstate',
  'void',
  'unvoid',
  'merge',
  'unmerge',
  'succeed',
  'revive',
  'rename_place',
  'check',
  'correct_contact',
  'decide_contact',
  'add_undertaking',
  'erase_personal_data',
] as const satisfies readonly StaffAction[];

export type ProposedAction = (typeof PROPOSED_ACTIONS)[number];

/** What a verification rests on, apart from the endorsement itself. */
export interface VerificationCircumstances {
  /** Whether nothing on the checklist is found right. */
  readonly unchecked: boolean;
  /** Whether who verifies brought it in from a file. */
  readonly importedBySamePerson: boolean;
  /** Whether who verifies gave the address at which it is answered for, and nobody else has looked at that. */
  readonly contactSetBySamePerson: boolean;
  /** Whether the page of its local government shows another endorsement, whose place it takes there. */
  readonly supersedesPublic: boolean;
}

/** Whether verifying takes two people: by what the public sees of it, or by what it rests on. */
export function verificationNeedsSecondPerson(
  endorsement: Publicity,
  circumstances: VerificationCircumstances,
): boolean {
  return needsSecondPerson('verify', endorsement) || Object.values(circumstances).includes(true);
}

/** An erasure concerns two people also when the contact is new: who asks may not be whom the data are about. */
export const NEW_CONTACT_DAYS = 90;

/** Whether accepting a request for erasure takes two people. */
export function erasureNeedsSecondPerson(
  endorsement: Publicity,
  { contactChangedAt, now }: { readonly contactChangedAt: Date | null; readonly now: Date },
): boolean {
  const isNew = contactChangedAt !== null && now.getTime() - contactChangedAt.getTime() < NEW_CONTACT_DAYS * 86_400_000;
  return needsSecondPerson('erase_personal_data', endorsement) || isNew;
}
