import { allowedActions } from '#domain/endorsement/decide.js';
import { isOrWasPublished, type Publicity } from '#domain/endorsement/public-standing.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';

/** What can be done to many endorsements at once. Verifying is not among them: each needs a look of its own. */
export const BULK_KINDS = ['claim', 'release', 'resume_review', 'request_information', 'reject'] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

/** Those that need a reason, and of these, those that write to the contact. */
export const DECIDING_KINDS = ['resume_review', 'request_information', 'reject'] as const;
export type DecidingKind = (typeof DECIDING_KINDS)[number];

export function isBulkKind(text: string): text is BulkKind {
  return (BULK_KINDS as readonly string[]).includes(text);
}

export function isDeciding(kind: BulkKind): kind is DecidingKind {
  return (DECIDING_KINDS as readonly string[]).includes(kind);
}

/** Why an endorsement is left out: before anything is done, or when its turn comes. */
export type LeftOut = 'published' | 'state' | 'colleague' | 'yours' | 'foreign' | 'changed' | 'refused';

export interface Candidate extends Publicity {
  readonly status: EndorsementStatus;
  /** Who has the case. */
  readonly holderId: string | null;
}

/** Why this endorsement cannot be part of it; null when it can. */
export function reasonToLeaveOut(kind: BulkKind, candidate: Candidate, staffId: string): LeftOut | null {
  const { holderId, status } = candidate;
  if (kind === 'release') return holderId === staffId ? null : 'foreign';
  if (kind === 'claim' && holderId === staffId) return 'yours';
  if (isDeciding(kind)) {
    if (isOrWasPublished(candidate)) return 'published';
    if (!allowedActions(status, 'staff').includes(kind)) return 'state';
  }
  return holderId === null || holderId === staffId ? null : 'colleague';
}
