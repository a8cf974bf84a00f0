import { join } from 'node:path';
import pg from 'pg';
import { startProgram } from '../bench/program.ts';
import { dist } from '../build.ts';

/** A server of which only the address matters. */
interface Addressed {
  readonly url: string;
}

const TABLES = ['endorsement', 'endorsement_people', 'endorsement_history', 'local_government', 'outbox'];

/** Does something on connections of its own. */
export async function withDatabase<Result>(
  { url }: Addressed,
  act: (database: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const database = new pg.Pool({ connectionString: url, max: 2 });
  try {
    return await act(database);
  } finally {
    await database.end();
  }
}

/** Runs a worker until something is so. */
export async function work(
  server: Addressed,
  environment: NodeJS.ProcessEnv,
  until: (database: pg.Pool) => Promise<void>,
): Promise<void> {
  const worker = startProgram(join(dist, 'apps/worker/src/main.js'), environment);
  try {
    await withDatabase(server, until);
  } finally {
    await worker.stop();
  }
}

/** How many rows the tables have that a restore must bring back. */
export async function countsOf(database: pg.Pool): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const { rows } = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = rows[0]?.count ?? -1;
  }
  return counts;
}

/** Looks until something is so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Until every mail has left. */
export async function untilNothingWaits(database: pg.Pool): Promise<void> {
  await until(async () => {
    const { rows } = await database.query(`SELECT FROM outbox WHERE done_at IS NULL AND queue = 'mail'`);
    return rows.length === 0;
  });
}

/** Until a worker that started just now has gone through the outbox so often. */
export async function untilItBeat(database: pg.Pool, times: number): Promise<void> {
  const { rows } = await database.query<{ now: Date }>('SELECT now() AS now');
  const seen = new Set<number>();
  await until(async () => {
    const { rows: beats } = await database.query<{ at: Date }>(
      'SELECT max(beat_at) AS at FROM worker_heartbeat WHERE beat_at > $1',
      [rows[0]?.now],
    );
    const at = beats[0]?.at;
    if (at) seen.add(at.getTime());
    return seen.size >= times;
  });
}
