import type { Registry } from '../../registry.js';

/** What staff wrote about a list that nobody works through, and that ended, or was frozen and left, so long ago. */
const OLD = `reason_text <> '' AND status <> 'running'
  AND coalesce(ended_at, created_at) < $1::timestamptz - make_interval(days => $2)`;

/** How many reasons of bulk actions are older than so many days. Changes nothing. */
export async function countOldBulkReasons({ dataSource, clock }: Registry, days: number): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM bulk_action WHERE ${OLD}`,
    [clock.now(), days],
  );
  return row?.count ?? 0;
}

/**
 * Forgets the own words of staff, which may name people, in old bulk actions; the reason's code and what was done stay.
 * A preview that nobody confirmed is closed with it: without its reason it must never run.
 *
 * @returns how many
 */
export async function forgetOldBulkReasons({ dataSource, clock }: Registry, days: number): Promise<number> {
  const [, count] = await dataSource.query<[unknown, number]>(
    `UPDATE bulk_action SET reason_text = NULL,
       ended_at = CASE WHEN status = 'preview' THEN $1 ELSE ended_at END,
       status = CASE WHEN status = 'preview' THEN 'cancelled' ELSE status END
     WHERE ${OLD}`,
    [clock.now(), days],
  );
  return count;
}
