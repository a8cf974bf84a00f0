/**
 * Where an endorsement stands. `draft` lives in the drafts' own table and never shares a row with the others:
 * nothing that an official has not submitted is an endorsement.
 */
export const ENDORSEMENT_STATUSES = [
  'draft',
  'awaiting_confirmation',
  'submitted',
  'in_review',
  'info_requested',
  'announced',
  'verified',
  'rejected',
  'renewal_due',
  'lapsed',
  'suspended',
  'withdrawn',
  'void',
] as const;

export type EndorsementStatus = (typeof ENDORSEMENT_STATUSES)[number];

/** The only states that count in any public figure (DESIGN rule 1). */
export const COUNTED_STATUSES = ['verified', 'renewal_due'] as const satisfies readonly EndorsementStatus[];

/** States that have been public, and whose change needs a second member of staff. */
export const PUBLISHED_STATUSES = [
  'announced',
  'verified',
  'renewal_due',
  'lapsed',
  'suspended',
] as const satisfies readonly EndorsementStatus[];

/** Whether the public sees, or has seen, an endorsement in this state. */
export function isPublished(status: EndorsementStatus): boolean {
  return (PUBLISHED_STATUSES as readonly EndorsementStatus[]).includes(status);
}

/** States in which an endorsement is alive: a withdrawal ends each of them. */
export const LIVING_STATUSES = [
  'submitted',
  'in_review',
  'info_requested',
  ...PUBLISHED_STATUSES,
] as const satisfies readonly EndorsementStatus[];

/** Every state of an endorsement that was submitted and is not void. */
export const NOT_VOID_STATUSES = [
  'awaiting_confirmation',
  ...LIVING_STATUSES,
  'rejected',
  'withdrawn',
] as const satisfies readonly EndorsementStatus[];

/** States in which staff owe a decision. */
export const UNDECIDED_STATUSES = ['submitted', 'in_review'] as const satisfies readonly EndorsementStatus[];

/** States in which an endorsement holds its local government's place: there is at most one at a time. */
export const STANDING_STATUSES = [
  'verified',
  'renewal_due',
  'lapsed',
  'suspended',
] as const satisfies readonly EndorsementStatus[];

export function isEndorsementStatus(value: unknown): value is EndorsementStatus {
  return ENDORSEMENT_STATUSES.includes(value as EndorsementStatus);
}
