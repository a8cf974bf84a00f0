import type { EntityManager } from 'typeorm';

/** A worker that was silent for so long has ended; its heartbeat tells nobody anything. */
const FORGOTTEN_AFTER = '1 hour';

/** What a worker says of itself with each beat. */
export interface Beat {
  /** Its own time. */
  readonly at: Date;
  /** What its queue's server does when its memory is full; null where the queue lives in PostgreSQL. */
  readonly queuePolicy: string | null;
}

/** A worker as it was last heard of. */
export interface Heartbeat {
  readonly worker: string;
  readonly silentSeconds: number;
  /** By how much its clock is ahead of the database's; below zero when it is behind. */
  readonly clockAheadSeconds: number;
  readonly queuePolicy: string | null;
}

/** Says that this worker's loop is alive, and forgets the workers that ended long ago. */
export async function beat(
  manager: EntityManager,
  worker: string,
  { at, queuePolicy }: Beat = { at: new Date(), queuePolicy: null },
): Promise<void> {
  await manager.query(
    `WITH forgotten AS (
       DELETE FROM worker_heartbeat WHERE beat_at < now() - interval '${FORGOTTEN_AFTER}' AND worker <> $1
     )
     INSERT INTO worker_heartbeat (worker, beat_at, clock_ahead_seconds, queue_policy)
     VALUES ($1, now(), extract(epoch FROM $2::timestamptz - clock_timestamp()), $3)
     ON CONFLICT (worker) DO UPDATE SET beat_at = excluded.beat_at,
       clock_ahead_seconds = excluded.clock_ahead_seconds, queue_policy = excluded.queue_policy`,
    [worker, at, queuePolicy],
  );
}

/** Every worker that beat lately, the one last heard of first. */
export function heartbeats(manager: EntityManager): Promise<Heartbeat[]> {
  return manager.query<Heartbeat[]>(
    `SELECT worker, extract(epoch FROM now() - beat_at)::float AS "silentSeconds",
       clock_ahead_seconds AS "clockAheadSeconds", queue_policy AS "queuePolicy"
     FROM worker_heartbeat WHERE beat_at >= now() - interval '${FORGOTTEN_AFTER}' ORDER BY beat_at DESC`,
  );
}

/** Takes a worker off the list that stopped because it was asked to: whoever is silent on it has ended in another way. */
export async function sayGoodbye(manager: EntityManager, worker: string): Promise<void> {
  await manager.query('DELETE FROM worker_heartbeat WHERE worker = $1', [worker]);
}
