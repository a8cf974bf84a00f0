import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { backupAges } from '#registry/operation/backup-notes.js';
import { createDataSource, createMigrationDataSource } from '#registry/database/data-source.js';
import { Registry } from '#registry/registry.js';
import { grantRights } from '#registry/database/grant-rights.js';
import { runMigrations } from '#registry/database/run-migrations.js';
import { checkStatus } from '#registry/operation/status.js';
import type { DataSource } from 'typeorm';
import { BackupCommandError, runBackupCommand } from '../../apps/worker/src/backup-command.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { installedPostgresBin, startInstalledPostgres, type InstalledPostgres } from '../support/installed-postgres.js';
import { MovableClock } from '../support/movable-clock.js';

const DOCKER = fileURLToPath(new URL('../../docker/', import.meta.url));
const SECRET = 'a secret of this test, and long enough';

const bin = installedPostgresBin();
if (bin === undefined) console.log('Backups with pg_dump skipped: no PostgreSQL of the machine’s packages is here.');
const withPostgres = bin === undefined ? describe.skip : describe;

withPostgres('the backup service', () => {
  let server: InstalledPostgres;
  let owner: DataSource;
  let backupUrl = '';
  let folder = '';
  let documents = '';
  let backups = '';

  beforeAll(async () => {
    server = await startInstalledPostgres(bin ?? '');
    const admin = new pg.Client({ connectionString: server.adminUrl });
    await admin.connect();
    await admin.query('CREATE DATABASE we_care TEMPLATE template0');
    await admin.end();
    // The users as the compose file has them.
    const address = new URL(server.adminUrl);
    const made = spawnSync('sh', [join(DOCKER, 'postgres/make-users.sh')], {
      env: {
        ...{ PATH: path(), PGHOST: address.hostname, PGPORT: address.port },
        ...{ POSTGRES_USER: 'postgres', POSTGRES_DB: 'we_care', BACKUP_DATABASE_PASSWORD: 'b' },
        ...{ OWNER_DATABASE_PASSWORD: 'o', WEB_DATABASE_PASSWORD: 'w', WORKER_DATABASE_PASSWORD: 'k' },
      },
      encoding: 'utf8',
    });
    expect([made.status, made.stderr]).toEqual([0, '']);
    const ownerUrl = as('we_care_owner', 'o');
    backupUrl = as('we_care_backup_user', 'b');
    const migrations = await createMigrationDataSource({ DATABASE_URL: ownerUrl }).initialize();
    await runMigrations(migrations);
    await grantRights(migrations);
    await migrations.destroy();
    owner = await createDataSource({ DATABASE_URL: ownerUrl, DATABASE_POOL_SIZE: 4 }, 'test').initialize();
  });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'we-care-backups-'));
    [documents, backups] = [join(folder, 'documents'), join(folder, 'backups')];
    mkdirSync(backups);
    put('ab/abcdef', 'one document');
    put('er/erasure-journal-1', '{"endorsementId":"1"}');
    put('incoming/half', 'an upload under way');
    await owner.query('DELETE FROM backup_note');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  afterAll(async () => {
    await owner.destroy();
    server.close();
  });

  const path = (): string => [bin, process.env['PATH']].join(delimiter);

  function as(user: string, password: string): string {
    const address = new URL(server.adminUrl);
    Object.assign(address, { username: user, password, pathname: '/we_care' });
    return address.href;
  }

  function put(name: string, content: string): void {
    mkdirSync(dirname(join(documents, name)), { recursive: true });
    writeFileSync(join(documents, name), content);
  }

  function run(script: string, settings: Record<string, string> = {}, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync('sh', [join(DOCKER, 'backup', script), ...args], {
      env: { PATH: path(), DATABASE_URL: backupUrl, DOCUMENTS_DIR: documents, BACKUP_DIR: backups, ...settings },
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }

  const taken = (): string[] =>
    readdirSync(backups)
      .filter((name) => name.startsWith('we-care-'))
      .sort();

  /** Taken so many days ago. */
  function aged(days: number): string {
    const then = new Date(Date.now() - days * 86_400_000);
    const name = `we-care-${then.toISOString().replace(/[-:]|\.\d+/g, '')}`;
    mkdirSync(join(backups, name));
    writeFileSync(join(backups, name, 'database.dump'), 'x');
    utimesSync(join(backups, name, 'database.dump'), then, then);
    return name;
  }

  it('takes database, documents and journal as a user who can only read, and notes it', async () => {
    const registry = new Registry(owner, new MovableClock(), SECRET);
    const { id } = await anEndorsement(registry).submitted();
    const { status, said } = run('backup.sh');
    expect([status, said]).toEqual([0, expect.stringMatching(/^Backup we-care-\d{8}T\d{6}Z: \d+ bytes/)]);
    const [name = ''] = taken();
    expect(readFileSync(join(backups, name, 'documents/ab/abcdef'), 'utf8')).toBe('one document');
    expect(existsSync(join(backups, name, 'documents/incoming'))).toBe(false);
    expect(readFileSync(join(backups, 'erasure-journal/erasure-journal-1'), 'utf8')).toContain('"1"');
    expect(readFileSync(join(backups, name, 'rows.txt'), 'utf8')).toMatch(/^endorsement\|1$/m);
    expect((await backupAges(owner.manager)).backup).toBeLessThan(1);
    expect((await checkStatus(registry)).checks.backup).toEqual({
      ok: true,
      detail: expect.stringContaining('0.0 hours'),
    });

    const reader = new pg.Client({ connectionString: backupUrl });
    await reader.connect();
    for (const sql of [
      `UPDATE endorsement SET status = 'void'`,
      'DELETE FROM draft',
      `INSERT INTO backup_note DEFAULT VALUES`,
    ])
      await expect(reader.query(sql)).rejects.toMatchObject({ code: '42501' });
    await reader.end();

    // What the journal knew stays, also when somebody goes back to older documents.
    rmSync(join(documents, 'er'), { recursive: true });
    expect(run('backup.sh', { BACKUP_DIR: backups }).status).toBe(0);
    expect(existsSync(join(backups, 'erasure-journal/erasure-journal-1'))).toBe(true);

    const restored = run('try-restore.sh', { TRIAL_ADMIN_URL: server.adminUrl }, join(backups, name));
    expect([restored.status, restored.said]).toEqual([
      0,
      expect.stringMatching(/^Restored .*: \d+ tables have the rows/),
    ]);
    expect((await backupAges(owner.manager)).restore).toBeLessThan(1);
    const left = await owner.query<object[]>(`SELECT FROM pg_database WHERE datname LIKE 'we_care_trial%'`);
    expect(left).toEqual([]);

    // And a backup that lacks rows is found out.
    const rows = join(backups, name, 'rows.txt');
    writeFileSync(rows, readFileSync(rows, 'utf8').replace('endorsement|1', 'endorsement|2'));
    const wrong = run('try-restore.sh', { TRIAL_ADMIN_URL: server.adminUrl }, join(backups, name));
    expect([wrong.status, wrong.said]).toEqual([1, expect.stringContaining('has other rows')]);
    expect(id).toBeTruthy();
  });

  it('links documents that the last one has, and leaves out those that were deleted', () => {
    expect(run('backup.sh').status).toBe(0);
    const [first = ''] = taken();
    const dated = 'we-care-20200101T000000Z';
    spawnSync('mv', [join(backups, first), join(backups, dated)]);
    rmSync(join(documents, 'ab'), { recursive: true });
    put('cd/cdefgh', 'another');
    put('er/erasure-journal-1', '{"endorsementId":"1"}');
    expect(run('backup.sh').status).toBe(0);
    const second = join(backups, taken().at(-1) ?? '', 'documents');
    expect(existsSync(join(second, 'ab/abcdef'))).toBe(false);
    expect(existsSync(join(second, 'cd/cdefgh'))).toBe(true);
    expect(statSync(join(second, 'er/erasure-journal-1')).nlink).toBe(2);
    expect(existsSync(join(backups, dated, 'documents/ab/abcdef'))).toBe(true);
  });

  it('throws away what is too old, and never the newest three', () => {
    const old = [40, 30, 20, 5].map((days) => aged(days));
    expect(run('backup.sh', { BACKUP_KEEP_DAYS: '14' }).status).toBe(0);
    // This one, the one of 5 days and the one of 20 are the newest three.
    expect(taken().filter((one) => old.includes(one))).toEqual([old[2], old[3]].sort());
  });

  it('leaves nothing half done, and says why, when the dump fails', async () => {
    const { status, said } = run('backup.sh', { DATABASE_URL: as('we_care_web_user', 'w') });
    expect([status, said]).toEqual([expect.any(Number), expect.stringMatching(/permission denied|wrote no dump/)]);
    expect(status).not.toBe(0);
    expect(taken()).toEqual([]);
    expect(await backupAges(owner.manager)).toEqual({ backup: null, restore: null });
    expect(run('backup.sh').status).toBe(0);
    expect(existsSync(join(backups, '.unfinished'))).toBe(false);
  });

  it('refuses settings that would throw everything away', () => {
    for (const days of ['0', '', 'x']) {
      const { status } = run('backup.sh', { BACKUP_KEEP_DAYS: days });
      expect([days, status]).toEqual([days, days === '' ? 0 : 78]);
    }
  });
});

describe('what is known of backups', () => {
  let database: TestDatabase;
  let registry: Registry;

  beforeAll(async () => {
    database = await createTestDatabase();
    registry = new Registry(database.dataSource, new MovableClock(), SECRET);
  });

  afterAll(() => database.drop());

  const check = async () => (await checkStatus(registry)).checks.backup;

  it('is part of the status: one that is missed fails it, one that nobody ever took does not', async () => {
    expect(await check()).toEqual({ ok: true, detail: 'none was ever noted' });
    await runBackupCommand(registry, ['taken', 'by', 'our', 'provider']);
    expect((await check()).ok).toBe(true);
    await database.dataSource.query(`UPDATE backup_note SET at = now() - interval '27 hours'`);
    expect(await check()).toEqual({ ok: false, detail: 'the last one is 27.0 hours old' });
    await runBackupCommand(registry, ['tried']);
    expect((await check()).ok).toBe(false);
    await runBackupCommand(registry, ['taken']);
    expect((await check()).ok).toBe(true);
    const listed = await runBackupCommand(registry, ['list']);
    expect(listed.split('\n').map((line) => line.split('\t').slice(1))).toEqual([
      ['backup'],
      ['restore'],
      ['backup', 'by our provider'],
    ]);
  });

  it.each([[[]], [['nonsense']], [['taken', 'x'.repeat(501)]]])('has a sentence for %j', async (args) => {
    await expect(runBackupCommand(registry, args)).rejects.toBeInstanceOf(BackupCommandError);
  });
});
