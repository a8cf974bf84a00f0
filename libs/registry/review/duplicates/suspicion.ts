import type { EntityManager } from 'typeorm';
import type { SuspicionReasons } from './suspicion-rule.js';

/** The ids of two endorsements, in any order. */
export type Pair = readonly [string, string];

/** `distinct`: they are two different endorsements. `suspected`: that was said too early. */
export const JUDGEMENTS = ['distinct', 'suspected'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** Why two endorsements are suspected to be one. */
export interface Suspicion extends SuspicionReasons {
  readonly dismissed: boolean;
}

export interface JudgementMade {
  readonly judgement: Judgement;
  readonly reason: string;
  readonly staffName: string;
  readonly at: Date;
}

const OF_PAIR = 'one_id = least($1::uuid, $2::uuid) AND other_id = greatest($1::uuid, $2::uuid)';

/** The suspicion against a pair; undefined when there is none. */
export async function suspicionOf(manager: EntityManager, pair: Pair): Promise<Suspicion | undefined> {
  const [found] = await manager.query<Suspicion[]>(
    `SELECT same_government AS "sameGovernment", similarity, distance_km AS "distanceKm", same_region AS "sameRegion",
       dismissed_at IS NOT NULL AS dismissed
     FROM duplicate_suspicion WHERE ${OF_PAIR}`,
    [...pair],
  );
  return found;
}

/** What staff said of a pair, the latest first. */
export function judgementsOf(manager: EntityManager, pair: Pair): Promise<JudgementMade[]> {
  return manager.query<JudgementMade[]>(
    `SELECT j.judgement, j.reason, s.name AS "staffName", j.at
     FROM duplicate_judgement j JOIN staff_shown_name s ON s.id = j.staff_id WHERE ${OF_PAIR} ORDER BY j.id DESC`,
    [...pair],
  );
}
