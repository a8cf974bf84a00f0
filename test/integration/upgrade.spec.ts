import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { runBackfills } from '#registry/database/run-backfills.js';
import { createMigrationDataSource } from '#registry/database/data-source.js';
import { runMigrations } from '#registry/database/run-migrations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** A change to a table that everybody reads. */
class AddAColumn1764000009000 implements MigrationInterface {
  name = 'AddAColumn1764000009000';
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE public_signatory ADD COLUMN added int');
  }
  async down(): Promise<void> {}
}

/** An index that is made while the table is in use; it cannot be made in a transaction. */
class AddAnIndex1764000009001 implements MigrationInterface {
  name = 'AddAnIndex1764000009001';
  readonly transaction = false;
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX CONCURRENTLY added_index ON public_signatory (added)');
  }
  async down(): Promise<void> {}
}

let database: TestDatabase;
let migrating: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  const { options } = createMigrationDataSource({ DATABASE_URL: database.url });
  migrating = await new DataSource({
    ...options,
    migrations: [AddAColumn1764000009000, AddAnIndex1764000009001],
  }).initialize();
});

afterAll(async () => {
  await migrating.destroy();
  await database.drop();
});

describe('a migration of a table that is in use', () => {
  it('gives up and is tried again, so that those who come after it go on', async () => {
    const dump = database.dataSource.createQueryRunner();
    await dump.startTransaction();
    await dump.query('SELECT FROM public_signatory');
    const waits: string[] = [];
    const applied = runMigrations(migrating, {
      pauseMs: 10,
      onWait: (sentence) => {
        waits.push(sentence);
        // It let go: what it held up is read, and the dump ends.
        const goOn = async (): Promise<void> => {
          await database.dataSource.query(`SET statement_timeout = '30s'; SELECT FROM public_signatory`);
          await dump.commitTransaction();
        };
        if (waits.length === 1) void goOn();
      },
    });
    expect(await applied).toEqual(['AddAColumn1764000009000', 'AddAnIndex1764000009001']);
    expect(waits[0]).toContain('trying again (1 of');
    await dump.release();
    const [index] = await database.dataSource.query<object[]>(
      `SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = 'added_index'::regclass`,
    );
    expect(index).toEqual({ valid: true });
    expect(await runMigrations(migrating)).toEqual([]);
  });

  it('says so when its turn never comes', async () => {
    await database.dataSource.query(`DELETE FROM migrations WHERE name LIKE 'AddA%'; DROP INDEX added_index;
      ALTER TABLE public_signatory DROP COLUMN added`);
    const dump = database.dataSource.createQueryRunner();
    await dump.startTransaction();
    await dump.query('SELECT FROM public_signatory');
    await expect(runMigrations(migrating, { pauseMs: 1, tries: 1 })).rejects.toMatchObject({ code: '55P03' });
    await dump.rollbackTransaction();
    await dump.release();
  });

  it('waits for another one without a limit, and runs without one', async () => {
    const other = database.dataSource.createQueryRunner();
    await other.query('SELECT pg_advisory_lock(7406001)');
    const waits: string[] = [];
    const free = (sentence: string): void => {
      waits.push(sentence);
      void other.query('SELECT pg_advisory_unlock(7406001)');
    };
    expect(await runMigrations(migrating, { pauseMs: 10, onWait: free })).toHaveLength(2);
    expect(waits).toEqual(['Another process is changing the tables: waiting for it.']);
    await other.release();
    expect(await migrating.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '0' }]);
  });
});

describe('a backfill', () => {
  const statement = `UPDATE filled SET doubled = id * 2 WHERE id IN
    (SELECT id FROM filled WHERE doubled IS NULL LIMIT $1 FOR UPDATE SKIP LOCKED)`;

  it('fills a table in batches, and leaves out what is locked until the next time', async () => {
    const { dataSource } = database;
    await dataSource.query(`CREATE TABLE filled (id int PRIMARY KEY, doubled int);
      INSERT INTO filled SELECT generate_series(1, 2500)`);
    const holder = dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM filled WHERE id <= 3 FOR UPDATE');
    expect(await runBackfills({ dataSource }, [{ name: 'double', statement }])).toBe(2497);
    await holder.commitTransaction();
    await holder.release();
    expect(await runBackfills({ dataSource }, [{ name: 'double', statement }])).toBe(3);
    expect(await runBackfills({ dataSource }, [{ name: 'double', statement }])).toBe(0);
    const [row] = await dataSource.query<object[]>(
      `SELECT count(*)::int AS rows, count(DISTINCT xmin::text)::int AS transactions FROM filled WHERE doubled = id * 2`,
    );
    // 1000, 1000 and 497 rows, and later 3.
    expect(row).toEqual({ rows: 2500, transactions: 4 });
  });
});
