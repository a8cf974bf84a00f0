import type { EndorsementStatus } from './endorsement-status.js';
import { isPublished } from './endorsement-status.js';
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

/** What two people must agree on once the public has seen the endorsement. */
export const SECOND_PERSON_ACTIONS = [
  'suspend',
  'restore',
  'withdraw_on_request',
  'reinstate',
  'void',
  'unvoid',
  'merge',
  'unmerge',
] as const satisfies readonly EndorsementAction[];

/** Everything that staff decide with a reason. */
export const REASON_PURPOSES = [...STAFF_DECISIONS, 'merge', 'unmerge'] as const satisfies readonly EndorsementAction[];

export type ReasonPurpose = (typeof REASON_PURPOSES)[number];

export type SecondPersonAction = (typeof SECOND_PERSON_ACTIONS)[number];

/** What tells whether the public has seen an endorsement. */
export interface Publicity {
  readonly status: EndorsementStatus;
  readonly announcedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** Whether an endorsement is or was public. */
export function isOrWasPublished({ status, announcedAt, verifiedAt, publishedAt }: Publicity): boolean {
  return isPublished(status) || [announcedAt, verifiedAt, publishedAt].some((date) => date !== null);
}

/** Whether this action on this endorsement is a proposal that another member of staff has to confirm. */
export function needsSecondPerson(action: EndorsementAction, endorsement: Publicity): action is SecondPersonAction {
  return (SECOND_PERSON_ACTIONS as readonly EndorsementAction[]).includes(action) && isOrWasPublished(endorsement);
}
