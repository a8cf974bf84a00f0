import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { contractions, INDEXES } from '../support/contracting-statements.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { missingValues, statementsIn } from '../support/recorded-statements.js';

/** Migrations up to this one were written before the rule, and stay as they are. */
const LAST_BEFORE_THE_RULE = 1764000002700;

/** Why a migration may do what the check refuses; docs/operate/upgrade.md tells the steps that need no entry here. */
interface Exception {
  readonly rules: readonly string[];
  readonly why: string;
  /** The released version since which nothing uses what is taken away. An index on a small table needs none. */
  readonly unusedSince?: string;
}

/** The index holds next to nothing when it is made, and the table is read once, for less than the time a lock may wait. */
const smallIndex = (why: string): Exception => ({ rules: [INDEXES], why });

const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  '1764000003021-judge-documents-in-the-worker.ts': smallIndex('No document waits yet, and none is refused.'),
  '1764000003040-part-what-people-wait-for.ts': smallIndex('No row is in the prompt lane yet.'),
  '1764000003045-spare-mailboxes.ts': smallIndex('No row names a mailbox yet.'),
  '1764000003050-pause-the-outbox.ts': smallIndex('Few jobs ever failed.'),
};

const project = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, project), 'utf8');
const versions = [...read('CHANGELOG.md').matchAll(/^## (\d+\.\d+\.\d+)\b/gm)].map(([, version]) => version ?? '');

describe('a migration', () => {
  const files = readdirSync(new URL('migrations/', project))
    .filter((file) => Number.parseInt(file, 10) > LAST_BEFORE_THE_RULE)
    .sort();

  it.each(files)('takes nothing away from the release before it: %s', (file) => {
    const { rules = [] } = EXCEPTIONS[file] ?? {};
    expect(contractions(read(`migrations/${file}`)).filter(({ rule }) => !rules.includes(rule))).toEqual([]);
  });

  it('takes away only what a released version stopped using', () => {
    const wrong = Object.entries(EXCEPTIONS).filter(([file, { rules, unusedSince = '' }]) => {
      const takesAway = rules.some((rule) => rule !== INDEXES);
      return !files.includes(file) || (takesAway && !versions.includes(unusedSince));
    });
    expect(wrong).toEqual([]);
  });
});

describe('what the check finds', () => {
  const found = (up: string): string[] =>
    contractions(`async up() { query(\`${up}\`) } async down() { query('DROP TABLE place') }`).map(({ rule }) => rule);

  it.each([
    ['drops a table or view', 'DROP TABLE draft'],
    ['drops a table or view', 'DROP VIEW IF EXISTS staff_shown_name'],
    ['drops a column', 'ALTER TABLE draft ADD COLUMN a int, DROP COLUMN answers'],
    ['renames', 'ALTER TABLE draft RENAME COLUMN answers TO given'],
    ['renames', 'ALTER TABLE draft RENAME TO sketch'],
    ['changes a type', 'ALTER TABLE draft ALTER COLUMN answers TYPE json'],
    ['changes a type', 'ALTER TABLE draft ALTER answers SET DATA TYPE json'],
    ['wants a value', 'ALTER TABLE draft ALTER COLUMN saved_email SET NOT NULL'],
    ['adds a column that wants a value and has no default', 'ALTER TABLE draft ADD COLUMN a int NOT NULL'],
    ['indexes a table that is in use, not CONCURRENTLY', 'CREATE UNIQUE INDEX draft_a ON draft (a)'],
  ])('%s: %s', (rule, up) => {
    expect(found(up)).toEqual([rule]);
  });

  it.each([
    'CREATE TABLE more (id int NOT NULL); CREATE INDEX more_id ON more (id); ALTER TABLE more ALTER id SET NOT NULL',
    'ALTER TABLE draft ADD COLUMN a int NOT NULL DEFAULT 0, ADD COLUMN b text',
    'CREATE INDEX CONCURRENTLY draft_a ON draft (a)',
    'ALTER TABLE draft DROP CONSTRAINT draft_check; ALTER TABLE draft ADD CONSTRAINT draft_check CHECK (a > 0) NOT VALID',
    '-- DROP TABLE draft',
  ])('nothing in: %s', (up) => {
    expect(found(up)).toEqual([]);
  });
});

describe('the statements of a released version', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('are recorded for every version, and the newest is the one in package.json', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(versions[0]).toBe(version);
    const recorded = readdirSync(new URL('test/upgrade/', project));
    expect(recorded.sort()).toEqual(versions.map((one) => `${one}.sql`).sort());
  });

  it.each(versions)('still work on the tables of today: %s', async (version) => {
    const statements = statementsIn(read(`test/upgrade/${version}.sql`));
    expect(statements.length).toBeGreaterThan(100);
    const broken: string[] = [];
    for (const statement of statements) {
      try {
        // PostgreSQL reads it against the tables: names, types and rights of columns, without running it.
        await client.query(`PREPARE recorded AS ${statement}`);
        await client.query('DEALLOCATE recorded');
        broken.push(...(await missingValues(client, statement)));
      } catch (error) {
        broken.push(`${(error as Error).message}: ${statement}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('would break when a column is gone, renamed, or wants a value', async () => {
    const insert = 'INSERT INTO saved_view (account_id) SELECT id FROM staff_account';
    await client.query('BEGIN; ALTER TABLE staff_account RENAME COLUMN id TO gone');
    await expect(client.query(`PREPARE recorded AS ${insert}`)).rejects.toThrow('does not exist');
    await client.query('ROLLBACK');
    await client.query('BEGIN; ALTER TABLE case_assignment ADD COLUMN why text NOT NULL');
    const gaps = await missingValues(
      client,
      'INSERT INTO case_assignment AS a (endorsement_id, staff_id, since) VALUES ($1, $2, $3)',
    );
    expect(gaps).toEqual([expect.stringContaining('case_assignment.why')]);
    await client.query('ROLLBACK');
  });
});
