import type { EntityManager } from 'typeorm';
import type { EndorsementDetails } from '../../record/read-endorsement.js';
import { holdPlaceOf } from '../../record/superseding.js';
import type { Reason } from '../../proposals/reasons.js';
import { asSeen } from '../../record/seen-endorsement.js';

/** Which version of an endorsement somebody saw. */
export interface Seen {
  readonly endorsementId: string;
  readonly version: number;
}

/** One endorsement that is to be merged into another. */
export interface MergeOrder {
  readonly loser: Seen;
  readonly winner: Seen;
  /** Undertakings, and `documents`, that the winner takes over. */
  readonly take: readonly string[];
  readonly reason: Reason;
}

export interface BothEndorsements {
  readonly loser: EndorsementDetails;
  readonly winner: EndorsementDetails;
}

/**
 * Holds both until the transaction ends, with what else their local governments have, always in the same order: two
 * merges at once wait, and never for ever.
 */
export async function holdBoth(manager: EntityManager, ids: readonly [string, string]): Promise<void> {
  await holdPlaceOf(manager, ids);
}

/**
 * Both endorsements, held, when they are still as the member of staff saw them.
 *
 * @throws {DomainError} `endorsement.not-found`, `endorsement.decided-meanwhile`
 */
export async function bothAsSeen(
  manager: EntityManager,
  { loser, winner }: Pick<MergeOrder, 'loser' | 'winner'>,
): Promise<BothEndorsements> {
  await holdBoth(manager, [loser.endorsementId, winner.endorsementId]);
  return { loser: await asSeen(manager, loser), winner: await asSeen(manager, winner) };
}
