import { LIVING_STATUSES } from './endorsement-status.js';
import { publicStanding, type Publicity, type PublicStanding, type StandingFacts } from './public-standing.js';

/** What the public has seen of an endorsement, at its strongest. */
export const PUBLIC_PASTS = ['nothing', 'announced', 'listed'] as const;
export type PublicPast = (typeof PUBLIC_PASTS)[number];

/** How an endorsement stands in public now, as its contact is told; each has its own words, `manage.shown`. */
export type ShownAs = PublicStanding | 'never' | 'hidden' | 'noLongerAnnounced' | 'noLongerListed';

/** What the public has seen of an endorsement, whatever became of it since. */
export function publicPast({ verifiedAt, announcedAt, publishedAt }: Publicity): PublicPast {
  if (verifiedAt !== null || publishedAt !== null) return 'listed';
  return announcedAt === null ? 'nothing' : 'announced';
}

/**
 * How an endorsement stands in public now: by the rule of the register, and where it is not there, whether it was.
 *
 * @param isDisplaced whether the public sees another endorsement of the same local government
 */
export function shownAs(facts: StandingFacts, isDisplaced: boolean): ShownAs {
  const standing = publicStanding(facts);
  if (standing !== null && !(standing === 'announced' && isDisplaced)) return standing;
  const past = publicPast(facts);
  if (past === 'nothing') return 'never';
  if (past === 'listed') return 'noLongerListed';
  return LIVING_STATUSES.includes(facts.status) ? 'hidden' : 'noLongerAnnounced';
}
