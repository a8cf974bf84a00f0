import { COUNTED_STATUSES, type EndorsementStatus } from './endorsement-status.js';

/** How an endorsement stands in public. Only `listed` is ever counted. */
export const PUBLIC_STANDINGS = ['listed', 'lapsed', 'announced'] as const;
export type PublicStanding = (typeof PUBLIC_STANDINGS)[number];

/** How a local government is remembered that was public once. */
export const FORMER_STANDINGS = ['withdrawn', 'suspended', 'removed'] as const;
export type FormerStanding = (typeof FORMER_STANDINGS)[number];

export interface StandingFacts {
  readonly status: EndorsementStatus;
  readonly verifiedAt: Date | null;
  readonly announcedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** States in which an announcement stays in public: also while staff look at the mandate that came. */
const ANNOUNCED_STATUSES: readonly EndorsementStatus[] = ['announced', 'submitted', 'in_review', 'info_requested'];

/** How an endorsement stands in public; null when it is not there. */
export function publicStanding({ status, verifiedAt, announcedAt }: StandingFacts): PublicStanding | null {
  if (verifiedAt !== null) {
    if ((COUNTED_STATUSES as readonly EndorsementStatus[]).includes(status)) return 'listed';
    if (status === 'lapsed') return 'lapsed';
  }
  return announcedAt !== null && ANNOUNCED_STATUSES.includes(status) ? 'announced' : null;
}

/** What is said at the address of an endorsement that was public once; null when it never was, or is now. */
export function formerStanding(facts: StandingFacts): FormerStanding | null {
  const wasPublic = facts.publishedAt !== null || facts.announcedAt !== null;
  if (!wasPublic || publicStanding(facts) !== null) return null;
  return facts.status === 'withdrawn' || facts.status === 'suspended' ? facts.status : 'removed';
}
