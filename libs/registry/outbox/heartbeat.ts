import type { EntityManager } from 'typeorm';

/** Says that this worker's loop is alive. */
export async function beat(manager: EntityManager, worker: string): Promise<void> {
  await manager.query(
    `INSERT INTO worker_heartbeat (worker, beat_at) VALUES ($1, now())
     ON CONFLICT (worker) DO UPDATE SET beat_at = excluded.beat_at`,
    [worker],
  );
}

/** Seconds since any worker was last alive; null when none ever was. */
export async function secondsSinceBeat(manager: EntityManager): Promise<number | null> {
  const [row] = await manager.query<{ seconds: number | null }[]>(
    `SELECT extract(epoch FROM now() - max(beat_at))::float AS seconds FROM worker_heartbeat`,
  );
  return row?.seconds ?? null;
}
