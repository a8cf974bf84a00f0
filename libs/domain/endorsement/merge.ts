import { LIVING_STATUSES, type EndorsementStatus } from './endorsement-status.js';
import { publicStanding, type StandingFacts } from './public-standing.js';

/** Why one endorsement cannot be merged into another; `public-must-stay` means: not this way round. */
export const MERGE_OBSTACLES = ['not-alive', 'winner-ended', 'public-must-stay', 'demonstration'] as const;
export type MergeObstacle = (typeof MERGE_OBSTACLES)[number];

export interface MergeFacts extends StandingFacts {
  readonly demonstration: boolean;
}

const RANKS = { listed: 3, lapsed: 2, announced: 1 } as const;
const NOT_TO_MERGE: readonly EndorsementStatus[] = ['draft', 'awaiting_confirmation', 'void'];

/** What stands in the way of merging `loser` into `winner`, or null. The one that shows more in public has to stay. */
export function mergeObstacle(loser: MergeFacts, winner: MergeFacts): MergeObstacle | null {
  if (NOT_TO_MERGE.includes(loser.status)) return 'not-alive';
  if (!LIVING_STATUSES.includes(winner.status)) return 'winner-ended';
  if (loser.demonstration !== winner.demonstration) return 'demonstration';
  return rankOf(loser) > rankOf(winner) ? 'public-must-stay' : null;
}

function rankOf(facts: StandingFacts): number {
  const standing = publicStanding(facts);
  return standing === null ? 0 : RANKS[standing];
}
