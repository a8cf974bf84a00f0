import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { createLogger } from '#platform/logger.js';
import { createDataSource } from '#registry/database/data-source.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { retain } from '#registry/calendar/retention/retain.js';
import { THE_REGISTRY } from '#registry/record/change-status.js';
import { Registry } from '#registry/registry.js';
import { checkRights } from '#registry/database/check-rights.js';
import { grantRights } from '#registry/database/grant-rights.js';
import { GROUP_ROLES, type DatabaseUser } from '#registry/database/group-roles.js';
import { TABLE_RIGHTS } from '#registry/database/table-rights.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aDatabaseUser, type MadeUser } from '../support/database-users.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { statementsIn } from '../support/recorded-statements.js';
import { testSettings } from '../support/settings.js';
import { aStaffMember } from '../support/staff.js';

/** What tells what happened: web and worker add to it and read it. */
const KEPT = [
  ...['endorsement_history', 'endorsement_history_value', 'access_log', 'staff_event', 'consent', 'sent_mail'],
  ...['mail_repeat', 'reason_event'],
];
const PROCESSES: DatabaseUser[] = ['web', 'worker'];
const REFUSED = { code: '42501' };

let database: TestDatabase;
const users = {} as Record<DatabaseUser, MadeUser>;
const connections = {} as Record<DatabaseUser, DataSource>;
const registries = {} as Record<DatabaseUser, Registry>;
const clock = new MovableClock();

beforeAll(async () => {
  database = await createTestDatabase();
  for (const process of PROCESSES) {
    users[process] = await aDatabaseUser(database, GROUP_ROLES[process]);
    const address = { DATABASE_URL: users[process].url, DATABASE_POOL_SIZE: 4 };
    connections[process] = await createDataSource(address, process).initialize();
    registries[process] = new Registry(connections[process], clock, 'a secret of this test');
  }
});

afterAll(async () => {
  for (const process of PROCESSES) {
    await connections[process].destroy();
    await users[process].drop();
  }
  await database.drop();
});

it('declares the rights in every table and view, and in none that is not there', async () => {
  const rows = await database.dataSource.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1`,
  );
  expect(Object.keys(TABLE_RIGHTS).sort()).toEqual(rows.map(({ name }) => name).sort());
});

describe.each(PROCESSES)('the user of the %s process', (process) => {
  const run = (sql: string): Promise<unknown> => connections[process].query(sql);

  it.each(KEPT)('may neither change, delete nor empty %s, nor switch off what guards it', async (table) => {
    const [column] = await database.dataSource.query<{ name: string }[]>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attidentity = ''
        AND NOT attisdropped LIMIT 1`,
      [table],
    );
    await expect(run(`UPDATE ${table} SET "${column?.name}" = "${column?.name}"`)).rejects.toMatchObject(REFUSED);
    await expect(run(`DELETE FROM ${table}`)).rejects.toMatchObject(REFUSED);
    await expect(run(`SET registry.retention = 'on'; DELETE FROM ${table}`)).rejects.toMatchObject(REFUSED);
    await expect(run(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject(REFUSED);
    await expect(run(`ALTER TABLE ${table} DISABLE TRIGGER USER`)).rejects.toMatchObject(REFUSED);
    await expect(run(`SELECT FROM ${table}`)).resolves.toEqual([]);
  });

  it('may not become somebody else, make tables or skip triggers', async () => {
    await expect(run('SET session_replication_role = replica')).rejects.toMatchObject(REFUSED);
    await expect(run('CREATE TABLE mine (id int)')).rejects.toMatchObject(REFUSED);
    await expect(run(`SET ROLE ${new URL(database.url).username}`)).rejects.toMatchObject(REFUSED);
    await expect(run('DROP TABLE draft')).rejects.toMatchObject(REFUSED);
  });
});

describe('the web process', () => {
  const run = (sql: string): Promise<unknown> => connections.web.query(sql);

  it('may not call what erases, write what is public, nor reach the queue', async () => {
    await expect(run(`SELECT erase_kept_traces(gen_random_uuid())`)).rejects.toMatchObject(REFUSED);
    await expect(run(`SELECT delete_kept_long_enough('access_log', now())`)).rejects.toMatchObject(REFUSED);
    await expect(run(`SELECT drop_unsent_mail('x')`)).rejects.toMatchObject(REFUSED);
    await expect(run('DELETE FROM public_signatory')).rejects.toMatchObject(REFUSED);
    await expect(run('DELETE FROM place')).rejects.toMatchObject(REFUSED);
    await expect(run('SELECT FROM bullmq.job')).rejects.toMatchObject(REFUSED);
  });

  it('takes a signature, and has it verified', async () => {
    const ana = await aStaffMember(registries.web);
    const { id } = await anEndorsement(registries.web).verifiedBy(ana);
    const [row] = await connections.web.query<object[]>('SELECT status FROM endorsement WHERE id = $1', [id]);
    expect(row).toEqual({ status: 'verified' });
  });
});

describe('the worker process', () => {
  const run = (sql: string, values: unknown[] = []): Promise<unknown> => connections.worker.query(sql, values);

  it('erases the traces of nobody whose people are still there', async () => {
    const { id } = await anEndorsement(registries.web).submitted();
    await expect(run('SELECT erase_kept_traces($1)', [id])).rejects.toThrow('not erased');
  });

  it('erases people by the use case', async () => {
    const { id } = await anEndorsement(registries.web).submitted();
    await database.dataSource.query(
      `INSERT INTO sent_mail (outbox_id, endorsement_id, job, template, language, subject,
      body, recipient_hash, message_id, handed_over_at) VALUES (gen_random_uuid(), $1, 'j', 't', 'en', 's', 'b', 'h', 'm',
      now())`,
      [id],
    );
    await connections.worker.transaction((manager) => erasePersonalData(manager, registries.worker, id, THE_REGISTRY));
    const [left] = await database.dataSource.query<object[]>(
      `SELECT (SELECT count(*)::int FROM sent_mail WHERE endorsement_id = $1) AS mails,
         (SELECT count(*)::int FROM endorsement_history_value v JOIN endorsement_history h ON h.id = v.history_id
           WHERE h.endorsement_id = $1 AND v.personal AND coalesce(v.before, v.after) IS NOT NULL) AS values`,
      [id],
    );
    expect(left).toEqual({ mails: 0, values: 0 });
  });

  it('deletes from the logs what was kept long enough, and nothing else', async () => {
    const ana = await aStaffMember(registries.web);
    await database.dataSource.query(
      `INSERT INTO access_log (staff_id, action, subject, at)
       SELECT $1, 'retention', 'line ' || n, $2::timestamptz - make_interval(days => CASE WHEN n <= 1200 THEN 2000 ELSE 10 END)
         FROM generate_series(1, 1205) n`,
      [ana.id, clock.now()],
    );
    const settings = testSettings({ DATABASE_URL: users.worker.url });
    const done = await retain(registries.worker, settings);
    expect(done.find(({ code }) => code === 'access_log')).toEqual({ code: 'access_log', count: 1200 });
    const [left] = await database.dataSource.query<object[]>(
      `SELECT count(*)::int AS lines FROM access_log WHERE action = 'retention'`,
    );
    expect(left).toEqual({ lines: 5 });
  });

  it('knows no other log', async () => {
    await expect(run(`SELECT delete_kept_long_enough('endorsement_history', now())`)).rejects.toThrow();
  });
});

describe('the statements of the product', () => {
  /** As the one user that there was, version 0.1.0 did itself what a function of the owner does now. */
  const BEFORE_THE_RIGHTS = new RegExp(
    `(UPDATE|DELETE FROM) (${KEPT.join('|')})\\b|INSERT INTO sent_mail .* DO UPDATE|\\b(INTO|UPDATE) (place|gazetteer_source)\\b`,
  );
  const folder = new URL('../upgrade/', import.meta.url);
  const statements = readdirSync(folder)
    .flatMap((file) => statementsIn(readFileSync(new URL(file, folder), 'utf8')))
    .filter((statement) => !BEFORE_THE_RIGHTS.test(statement));

  it('are each allowed to the web or to the worker', async () => {
    const refused: string[] = [];
    let planned = 0;
    for (const statement of statements) {
      const answers = await Promise.all(PROCESSES.map((process) => plan(process, statement)));
      if (answers.every((answer) => answer === '42501')) refused.push(statement);
      if (answers.includes('allowed')) planned += 1;
    }
    expect(refused).toEqual([]);
    expect(planned).toBeGreaterThan(statements.length * 0.9);
  });

  /** PostgreSQL looks at the rights before it plans; nothing is run. */
  async function plan(process: DatabaseUser, statement: string): Promise<string> {
    try {
      await connections[process].query(`EXPLAIN (GENERIC_PLAN) ${statement}`);
      return 'allowed';
    } catch (error) {
      return String((error as { code?: unknown }).code);
    }
  }
});

describe('the start of a process', () => {
  const production = { NODE_ENV: 'production', ALLOW_ONE_ROLE: false } as const;
  const silent = createLogger({ LOG_LEVEL: 'silent' }, 'web');
  const check = (dataSource: DataSource, user: DatabaseUser, settings = { ...production, ALLOW_ONE_ROLE: false }) =>
    checkRights(dataSource, settings, user, silent);

  it('goes on with a user of its own', async () => {
    await check(connections.web, 'web');
    await check(connections.worker, 'worker');
  });

  it('refuses the owner in production, unless one role is meant', async () => {
    await expect(check(database.dataSource, 'web')).rejects.toThrow(/may rewrite the history.*ALLOW_ONE_ROLE/);
    await check(database.dataSource, 'web', { ...production, ALLOW_ONE_ROLE: true });
  });

  it('says in development that one role does everything', async () => {
    const lines: string[] = [];
    const note = (line: string): void => void lines.push(line);
    const logger = { info: note, warn: note } as unknown as Parameters<typeof checkRights>[3];
    await checkRights(database.dataSource, { NODE_ENV: 'development', ALLOW_ONE_ROLE: false }, 'web', logger);
    expect(lines).toEqual([expect.stringMatching(/may rewrite the history.*Production asks for it/)]);
  });

  it('refuses the user of the web for the worker, and one who may do nothing', async () => {
    await expect(check(connections.web, 'worker')).rejects.toThrow('GRANT we_care_worker TO');
    const nobody = await aDatabaseUser(database);
    const connection = await createDataSource({ DATABASE_URL: nobody.url, DATABASE_POOL_SIZE: 2 }, 'x').initialize();
    await expect(check(connection, 'web')).rejects.toThrow('GRANT we_care_web TO');
    await connection.destroy();
    await nobody.drop();
  });
});

describe('granting', () => {
  it('takes away what was given by hand, and may be done any number of times, at once', async () => {
    await database.dataSource.query(`GRANT UPDATE, DELETE ON endorsement_history TO ${GROUP_ROLES.web}`);
    await database.dataSource.query('CREATE TABLE forgotten (id int)');
    expect(await Promise.all([grantRights(database.dataSource), grantRights(database.dataSource)])).toEqual([
      true,
      true,
    ]);
    await expect(connections.web.query('DELETE FROM endorsement_history')).rejects.toMatchObject(REFUSED);
    await expect(connections.web.query('SELECT FROM forgotten')).rejects.toMatchObject(REFUSED);
    await database.dataSource.query('DROP TABLE forgotten');
  });

  it('is done by an owner who is no superuser and may make no roles', async () => {
    const owner = await aDatabaseUser(database);
    const schema = `s${randomBytes(4).toString('hex')}`;
    await database.dataSource.query(`CREATE SCHEMA ${schema} AUTHORIZATION ${owner.name}`);
    const connection = await createDataSource({ DATABASE_URL: owner.url, DATABASE_POOL_SIZE: 2 }, 'x').initialize();
    // It owns none of the tables: the roles are found, and PostgreSQL refuses the rest.
    await expect(grantRights(connection)).rejects.toMatchObject(REFUSED);
    await connection.destroy();
    await database.dataSource.query(`DROP SCHEMA ${schema}`);
    await owner.drop();
  });
});
