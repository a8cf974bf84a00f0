import type { EntityManager } from 'typeorm';
import { LANES, type Lane } from '#jobs/job.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';

/** PostgreSQL channel on which a trigger announces new outbox rows at the commit that made them visible. */
export const OUTBOX_CHANNEL = 'outbox';

export interface RelayedRow {
  readonly id: string;
  readonly job: string;
  readonly queue: string;
  readonly lane: Lane;
  readonly attempts: number;
}

const BATCH = 200;

/**
 * Hands due rows to the queue. A row that is not done by `retrySeconds` later is handed over again, so losing the
 * queue, or a worker in the middle of a job, costs time and nothing else. It looks at flags, never at a cursor:
 * a transaction that commits late is not overlooked (DESIGN rule 3). Each pass takes what somebody waits for first.
 *
 * @param add puts the rows into the queue; when it throws, nothing is marked and all is tried again
 * @returns how many rows were handed over
 */
export function relayDueRows(
  registry: Registry,
  retrySeconds: number,
  add: (rows: readonly RelayedRow[]) => Promise<void>,
): Promise<number> {
  return inTransaction(registry.dataSource, async (manager) => {
    const rows: RelayedRow[] = [];
    for (const lane of LANES) rows.push(...(await takeDueRows(manager, lane, retrySeconds)));
    if (rows.length > 0) await add(rows);
    return rows.length;
  });
}

async function takeDueRows(manager: EntityManager, lane: Lane, retrySeconds: number): Promise<RelayedRow[]> {
  const [rows] = await manager.query<[RelayedRow[], number]>(
    `UPDATE outbox SET relay_at = now() + make_interval(secs => $1)
     WHERE id IN (
       SELECT id FROM outbox WHERE done_at IS NULL AND relay_at <= now() AND lane = '${lane}' AND NOT outbox_is_paused()
         AND (claimed_until IS NULL OR claimed_until <= now())
       ORDER BY relay_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
     )
     RETURNING id, job, queue, lane, attempts`,
    [retrySeconds],
  );
  return rows;
}

/** Age in seconds of the oldest row that is due and not done; 0 when there is none. */
export async function oldestDueSeconds(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ seconds: number }[]>(
    `SELECT coalesce(extract(epoch FROM now() - min(due_at)), 0)::float AS seconds
     FROM outbox WHERE done_at IS NULL AND due_at <= now()`,
  );
  return row?.seconds ?? 0;
}
