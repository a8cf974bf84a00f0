import type { EntityManager } from 'typeorm';
import type { Undertaking } from '#domain/pact/undertaking.js';
import type { ValueChange } from '../../record/value-change.js';
import type { BothEndorsements } from './merge-order.js';

/** The tick that takes the documents over. */
export const DOCUMENTS = 'documents';

/** An undertaking that the winner lacks, or has from a later day. */
export interface TakeableUndertaking {
  readonly code: Undertaking;
  /** The loser's day, `YYYY-MM-DD`. */
  readonly committedOn: string;
  /** The winner's own row; null when it has none. */
  readonly before: { readonly committedOn: string; readonly withdrawnOn: string | null } | null;
}

/** What a merge took over, as it is kept so that it can be given back. */
export interface Taken {
  readonly undertakings: readonly TakeableUndertaking[];
  /** Ids. */
  readonly documents: readonly string[];
}

/** The undertakings that the winner may take over. */
export function takeableUndertakings(
  manager: EntityManager,
  loserId: string,
  winnerId: string,
): Promise<TakeableUndertaking[]> {
  return manager.query<TakeableUndertaking[]>(
    `SELECT l.undertaking AS code, l.committed_on::text AS "committedOn",
       CASE WHEN w.undertaking IS NOT NULL THEN json_build_object('committedOn', w.committed_on::text,
         'withdrawnOn', w.withdrawn_on::text) END AS before
     FROM endorsement_undertaking l
       LEFT JOIN endorsement_undertaking w ON w.endorsement_id = $2 AND w.undertaking = l.undertaking
     WHERE l.endorsement_id = $1 AND l.withdrawn_on IS NULL
       AND (w.undertaking IS NULL OR w.withdrawn_on IS NOT NULL OR w.committed_on > l.committed_on)
     ORDER BY l.undertaking`,
    [loserId, winnerId],
  );
}

/** Moves what was ticked from the loser to the winner. */
export async function takeOver(
  manager: EntityManager,
  { loser, winner }: BothEndorsements,
  ticked: readonly string[],
): Promise<Taken> {
  const takeable = await takeableUndertakings(manager, loser.id, winner.id);
  const undertakings = takeable.filter(({ code }) => ticked.includes(code));
  for (const { code, committedOn } of undertakings) {
    await manager.query(
      `INSERT INTO endorsement_undertaking (endorsement_id, undertaking, committed_on) VALUES ($1, $2, $3)
       ON CONFLICT (endorsement_id, undertaking) DO UPDATE SET committed_on = EXCLUDED.committed_on, withdrawn_on = NULL`,
      [winner.id, code, committedOn],
    );
  }
  if (!ticked.includes(DOCUMENTS)) return { undertakings, documents: [] };
  const [moved] = await manager.query<[{ id: string }[], number]>(
    `UPDATE evidence_document SET endorsement_id = $2 WHERE endorsement_id = $1 AND deleted_at IS NULL RETURNING id`,
    [loser.id, winner.id],
  );
  return { undertakings, documents: moved.map(({ id }) => id) };
}

/**
 * Gives back what a merge took over, unless it has changed since.
 *
 * @returns what stays with the winner: undertakings, and `documents`
 */
export async function giveBack(manager: EntityManager, both: BothEndorsements, taken: Taken): Promise<string[]> {
  const { loser, winner } = both;
  const kept: string[] = [];
  for (const undertaking of taken.undertakings) {
    if (!(await restoreUndertaking(manager, winner.id, undertaking))) kept.push(undertaking.code);
  }
  const [, moved] = await manager.query<[object[], number]>(
    `UPDATE evidence_document SET endorsement_id = $2
      WHERE id = ANY($3) AND endorsement_id = $1 AND deleted_at IS NULL`,
    [winner.id, loser.id, taken.documents],
  );
  if (moved < taken.documents.length) kept.push(DOCUMENTS);
  return kept;
}

async function restoreUndertaking(
  manager: EntityManager,
  winnerId: string,
  { code, committedOn, before }: TakeableUndertaking,
): Promise<boolean> {
  const asTaken = 'endorsement_id = $1 AND undertaking = $2 AND committed_on = $3 AND withdrawn_on IS NULL';
  const [, changed] = await manager.query<[object[], number]>(
    before === null
      ? `DELETE FROM endorsement_undertaking WHERE ${asTaken}`
      : `UPDATE endorsement_undertaking SET committed_on = $4, withdrawn_on = $5 WHERE ${asTaken}`,
    [winnerId, code, committedOn, ...(before === null ? [] : [before.committedOn, before.withdrawnOn])],
  );
  return changed === 1;
}

/** What was taken over, as the winner's history shows it. */
export function takenChanges({ undertakings, documents }: Taken): ValueChange[] {
  return [
    ...undertakings.map(({ code, committedOn, before }) => ({
      field: `undertaking.${code}` as const,
      before: before?.withdrawnOn === null ? before.committedOn : null,
      after: committedOn,
    })),
    ...(documents.length > 0 ? [{ field: 'documents' as const, before: null, after: String(documents.length) }] : []),
  ];
}
