import type { EntityManager } from 'typeorm';
import { mergeObstacle, type MergeObstacle } from '#domain/endorsement/merge.js';
import { readEndorsement } from '../../record/read-endorsement.js';
import type { BothEndorsements } from './merge-order.js';
import { takeableUndertakings, type TakeableUndertaking } from './taking-over.js';

/** What a merge would do. */
export interface MergePlan extends BothEndorsements {
  readonly obstacle: MergeObstacle | null;
  readonly takeable: readonly TakeableUndertaking[];
  /** How many documents the loser has. */
  readonly documents: number;
}

/**
 * Says what it would do to merge one endorsement into another.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function planMerge(manager: EntityManager, loserId: string, winnerId: string): Promise<MergePlan> {
  const [loser, winner] = [await readEndorsement(manager, loserId), await readEndorsement(manager, winnerId)];
  const [counted] = await manager.query<{ documents: number }[]>(
    `SELECT count(*)::int AS documents FROM evidence_document WHERE endorsement_id = $1 AND deleted_at IS NULL`,
    [loserId],
  );
  return {
    loser,
    winner,
    obstacle: mergeObstacle(loser, winner),
    takeable: await takeableUndertakings(manager, loserId, winnerId),
    documents: counted?.documents ?? 0,
  };
}

/** A merge in which an endorsement took part, as its case shows it. */
export interface MergeOfCase {
  /** The other endorsement. */
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  /** Whether the case's own endorsement was merged into the other. */
  readonly lost: boolean;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  /** What the winner kept when it was taken back: undertakings, and `documents`. */
  readonly kept: readonly string[];
}

/** The merges of an endorsement, the latest first. */
export function mergesOfCase(manager: EntityManager, endorsementId: string): Promise<MergeOfCase[]> {
  return manager.query<MergeOfCase[]>(
    `SELECT o.id, o.reference, g.name, m.loser_id = $1 AS lost, m.merged_at AS "mergedAt", m.undone_at AS "undoneAt",
       m.kept
     FROM endorsement_merge m
       JOIN endorsement o ON o.id = CASE WHEN m.loser_id = $1 THEN m.winner_id ELSE m.loser_id END
       JOIN local_government g ON g.id = o.local_government_id
     WHERE m.loser_id = $1 OR m.winner_id = $1 ORDER BY m.merged_at DESC`,
    [endorsementId],
  );
}
