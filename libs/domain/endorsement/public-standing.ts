import { coversAnnouncement } from './consent.js';
import { STATES, type EndorsementStatus } from './endorsement-status.js';

/** How an endorsement stands in public. Only `listed` is ever counted. */
export const PUBLIC_STANDINGS = ['listed', 'lapsed', 'announced'] as const;
export type PublicStanding = (typeof PUBLIC_STANDINGS)[number];

/** How a local government is remembered that was public once. */
export const FORMER_STANDINGS = ['withdrawn', 'suspended', 'succeeded', 'removed'] as const;
export type FormerStanding = (typeof FORMER_STANDINGS)[number];

/** When an endorsement became what the public may see; each null when it never did. */
export interface Publicity {
  readonly announcedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly publishedAt: Date | null;
}

export interface StandingFacts extends Publicity {
  readonly status: EndorsementStatus;
  /** The latest answer to the question whether it may be published, and the words in which it was asked. */
  readonly publicationConsent: { readonly granted: boolean; readonly textVersion: string } | null;
}

/** Whether an endorsement is or was public, or could have been: then what changes it concerns more than one person. */
export function isOrWasPublished({ announcedAt, verifiedAt, publishedAt }: Publicity): boolean {
  return announcedAt !== null || verifiedAt !== null || publishedAt !== null;
}

/** How an endorsement stands in public by itself; null when it is not there. */
export function publicStanding(facts: StandingFacts): PublicStanding | null {
  const { verifiedStanding, announcementStays } = STATES[facts.status];
  if (facts.verifiedAt !== null && verifiedStanding !== null) return verifiedStanding;
  return facts.announcedAt !== null && announcementStays && mayBeAnnounced(facts) ? 'announced' : null;
}

/** Whether the answer that was given covers that an announcement is shown. */
export function mayBeAnnounced({ publicationConsent }: Pick<StandingFacts, 'publicationConsent'>): boolean {
  return publicationConsent?.granted === true && coversAnnouncement(publicationConsent.textVersion);
}

/** What is said at the address of an endorsement that was public once; null when it never was, or is now. */
export function formerStanding(facts: StandingFacts): FormerStanding | null {
  const wasPublic = facts.publishedAt !== null || facts.announcedAt !== null;
  if (!wasPublic || publicStanding(facts) !== null) return null;
  if (facts.status === 'superseded') return 'succeeded';
  return facts.status === 'withdrawn' || facts.status === 'suspended' ? facts.status : 'removed';
}

/** One of the endorsements of a local government. */
export interface StandingCandidate extends StandingFacts {
  readonly id: string;
}

/**
 * Which of the endorsements of one local government its public page shows: one that counts before one that is not
 * re-confirmed, before one that is announced; of two announcements the earlier. Null when none is public.
 */
export function publicFace<Candidate extends StandingCandidate>(
  candidates: readonly Candidate[],
): { readonly endorsement: Candidate; readonly standing: PublicStanding } | null {
  const shown = candidates.flatMap((endorsement) => {
    const standing = publicStanding(endorsement);
    return standing === null ? [] : [{ endorsement, standing }];
  });
  const [face] = shown.sort(
    (one, other) =>
      PUBLIC_STANDINGS.indexOf(one.standing) - PUBLIC_STANDINGS.indexOf(other.standing) ||
      since(one.endorsement) - since(other.endorsement) ||
      one.endorsement.id.localeCompare(other.endorsement.id),
  );
  return face ?? null;
}

function since({ announcedAt, verifiedAt }: Publicity): number {
  return (verifiedAt ?? announcedAt ?? new Date(0)).getTime();
}
