import type { DataSource } from 'typeorm';

/** Any number that no other advisory lock of the registry uses. */
const MIGRATION_LOCK = 7_406_001;

/**
 * Applies the migrations that are missing, one process at a time: TypeORM takes no lock of its own and two processes
 * that start together would collide (security-reliability D5).
 *
 * @returns the names of the migrations that were applied
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await dataSource.runMigrations();
    return applied.map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
  }
}
