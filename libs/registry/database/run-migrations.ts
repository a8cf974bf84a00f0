import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';

/** Any number that no other advisory lock of the registry uses. */
const MIGRATION_LOCK = 7_406_001;

/** PostgreSQL's code for a lock that was not to be had within lock_timeout. */
const LOCK_NOT_AVAILABLE = '55P03';

/** A statement that waits holds up all who come after it; so it waits 3 seconds (lock_timeout), and tries so often. */
const TRIES = 40;
const PAUSE_MS = 2_000;

export interface MigrationOptions {
  /** Between two tries. */
  readonly pauseMs?: number;
  readonly tries?: number;
  /** Told why it waits. */
  readonly onWait?: (sentence: string) => void;
}

/**
 * Applies the migrations that are missing, one process at a time: TypeORM takes no lock of its own and two processes
 * that start together would collide (security-reliability D5). A table that is in use is not waited for at length;
 * the migration is tried again, and those before it stay applied.
 *
 * @returns the names of the migrations that were applied
 */
export async function runMigrations(
  dataSource: DataSource,
  { pauseMs = PAUSE_MS, tries = TRIES, onWait = () => undefined }: MigrationOptions = {},
): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  await lock.connect();
  try {
    await takeLock(lock, pauseMs, onWait);
    const before = await appliedNames(dataSource);
    await apply(dataSource, { pauseMs, tries, onWait });
    return (await appliedNames(dataSource)).filter((name) => !before.includes(name));
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}

/** Asks again and again instead of waiting: a limit on statements or locks must not end the wait for another release. */
async function takeLock(lock: QueryRunner, pauseMs: number, onWait: (sentence: string) => void): Promise<void> {
  for (let told = false; ; told = true) {
    const [row] = (await lock.query('SELECT pg_try_advisory_lock($1) AS taken', [MIGRATION_LOCK])) as {
      taken: boolean;
    }[];
    if (row?.taken) return;
    if (!told) onWait('Another process is changing the tables: waiting for it.');
    await sleep(pauseMs);
  }
}

async function apply(dataSource: DataSource, { pauseMs, tries, onWait }: Required<MigrationOptions>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await dataSource.runMigrations();
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE || tried >= tries) throw error;
      onWait(`A table is in use by something that takes long: trying again (${tried} of ${tries}).`);
      await sleep(pauseMs);
    }
  }
}

async function appliedNames(dataSource: DataSource): Promise<string[]> {
  const [table] = await dataSource.query<{ there: boolean }[]>(`SELECT to_regclass('migrations') IS NOT NULL AS there`);
  if (!table?.there) return [];
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}
