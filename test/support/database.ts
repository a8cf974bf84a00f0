import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrateQueue } from '#platform/queue.js';
import { createDataSource, createMigrationDataSource } from '#registry/database/data-source.js';
import { grantRights } from '#registry/database/grant-rights.js';
import { runMigrations } from '#registry/database/run-migrations.js';

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Closes the data source and removes the database. */
  drop(): Promise<void>;
}

const POOL_SIZE = 20;
const TEMPLATE_LOCK = 7_406_099;
const MIGRATIONS = new URL('../../migrations/', import.meta.url);

function adminUrl(): string {
  const url = process.env['TEST_DATABASE_ADMIN_URL'];
  if (!url) throw new Error('Run these tests with: node tools/test.ts --only integration');
  return url;
}

function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** The template's name changes with the migrations, so that an old template is never used. */
function templateName(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(new URL(file, MIGRATIONS)));
  return `template_${hash.digest('hex').slice(0, 12)}_test`;
}

/** A database that others are copied from. */
interface Template {
  readonly name: string;
  /** What it is itself a copy of. */
  readonly of: string;
  fill(url: string): Promise<void>;
}

/** What a template holds beyond the empty tables. */
export interface Contents {
  /** Lower-case letters, and another name for other contents. */
  readonly name: string;
  fill(url: string): Promise<void>;
}

async function makeTemplate(admin: pg.Client, { name, of, fill }: Template): Promise<string> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return name;
  const unfinished = `unfinished_${name}`;
  await admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${unfinished} TEMPLATE ${of} ENCODING 'UTF8'`);
  await fill(withDatabaseName(adminUrl(), unfinished));
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  return name;
}

async function migrate(url: string): Promise<void> {
  const dataSource = await createMigrationDataSource({ DATABASE_URL: url }).initialize();
  await runMigrations(dataSource);
  await migrateQueue({ DATABASE_URL: url });
  await grantRights(dataSource);
  await dataSource.destroy();
}

/**
 * A new, migrated database of the test's own, copied from a template. Only ever touches databases whose name ends in
 * `_test`.
 *
 * @param contents what it begins with, put in once for the whole run; nothing when left out
 */
export async function createTestDatabase(contents?: Contents): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  const name = `w${randomBytes(8).toString('hex')}_test`;
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const empty = templateName();
    let template = await makeTemplate(admin, { name: empty, of: 'template0', fill: migrate });
    if (contents) {
      const name = `${contents.name}_${empty}`;
      template = await makeTemplate(admin, { name, of: empty, fill: (url) => contents.fill(url) });
    }
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await admin.end();
  }
  const url = withDatabaseName(adminUrl(), name);
  const dataSource = createDataSource({ DATABASE_URL: url, DATABASE_POOL_SIZE: POOL_SIZE }, 'test');
  await dataSource.initialize();
  // A copy of a database hands out no jobs until somebody says that it may.
  await dataSource.query('UPDATE outbox_gate SET home = outbox_home()');
  return {
    url,
    dataSource,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      const cleaner = new pg.Client({ connectionString: adminUrl() });
      await cleaner.connect();
      await cleaner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await cleaner.end();
    },
  };
}
