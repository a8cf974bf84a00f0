import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { journalErasure as journalJob } from '#jobs/erasure-jobs.js';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { localDocuments } from '#platform/local-documents.js';
import { createDataSource } from '#registry/database/data-source.js';
import { THE_REGISTRY } from '#registry/record/change-status.js';
import { enqueue } from '#registry/outbox/enqueue.js';
import { MAXIMUM_ATTEMPTS, claimRow, finishRow } from '#registry/outbox/outbox-claim.js';
import { pauseOutbox, resumeOutbox } from '#registry/outbox/outbox-gate.js';
import { relayDueRows } from '#registry/outbox/outbox-relay.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { erasureJournal, journalErasure } from '#registry/privacy/erasure-journal.js';
import { checkStatus } from '#registry/operation/status.js';
import { Registry } from '#registry/registry.js';
import { OutboxCommandError, runOutboxCommand } from '../../apps/worker/src/outbox-command.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { mailWorker } from '../support/mail-worker.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;
let folder = '';

beforeAll(async () => {
  site = await startTestApp();
  folder = mkdtempSync(join(tmpdir(), 'erasure-journal-'));
});

beforeEach(async () => {
  await site.database.dataSource.query('DELETE FROM outbox');
  await resumeOutbox(site.registry);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) =>
  runOutboxCommand(site.registry, { settings: { OUTBOX_PAUSED: 'false' }, place: localDocuments(folder) }, args);

const query = <Row>(sql: string, parameters: unknown[] = []) => site.database.dataSource.query<Row[]>(sql, parameters);

async function relayed(): Promise<number> {
  return relayDueRows(site.registry, 60, () => Promise.resolve());
}

/** A job that was given up. */
async function failed(job: string, queue = 'mail', subject: object = {}): Promise<string> {
  const [row] = await query<{ id: string }>(
    `INSERT INTO outbox (job, queue, subject, attempts, done_at, outcome, last_error)
     VALUES ($1, $2, $3, 20, now(), 'failed', 'MailNotAccepted EMESSAGE DATA 554') RETURNING id`,
    [job, queue, subject],
  );
  return row?.id ?? '';
}

const stateOf = async (id: string) =>
  (await query<object>('SELECT outcome, attempts, done_at IS NULL AS open FROM outbox WHERE id = $1', [id]))[0];

describe('jobs that failed', () => {
  it('are listed, counted in the navigation of who sees them, and shown with their reason', async () => {
    const { id, reference } = await anEndorsement(site.registry).submitted();
    await query('DELETE FROM outbox');
    const jobId = await failed('publication.list-signatory', 'publication', { endorsementId: id });
    await failed('mail.renewal-due');
    expect(await run('list')).toContain(`${jobId}\tpublication.list-signatory\t`);
    expect((await run('list', '--job', 'publication.list-signatory')).split('\n')).toHaveLength(1);
    const admin = await browserOf(site, await aStaffMember(site.registry, { role: 'administrator' }));
    const page = await admin.get('/en/staff/failed-jobs');
    expect(page.status).toBe(200);
    for (const part of [
      'Administration (2 failed jobs)',
      reference,
      jobId,
      'EMESSAGE DATA 554',
      'Publication in the register',
    ]) {
      expect(page.text).toContain(part);
    }
    const reviewer = await browserOf(site, await aStaffMember(site.registry, { role: 'reviewer' }));
    expect((await reviewer.get('/en/staff/failed-jobs')).status).toBe(403);
    expect((await reviewer.get('/en/staff/administration')).text).not.toContain('failed job');
  });

  it('are tried anew as if for the first time, those that are chosen', async () => {
    const [one, other] = [await failed('mail.renewal-due'), await failed('mail.renewal-lapsed')];
    expect(await run('replay', '--job', 'mail.renewal-due')).toBe('1 to be tried anew.');
    expect(await stateOf(one)).toEqual({ outcome: null, attempts: 0, open: true });
    expect(await stateOf(other)).toEqual({ outcome: 'failed', attempts: 20, open: false });
    expect(await relayed()).toBe(1);
    expect(await run('replay', other)).toBe('1 to be tried anew.');
  });

  it('are given up when they are mails, and nothing else is', async () => {
    const mail = await failed('mail.renewal-due');
    const listing = await failed('publication.list-signatory', 'publication');
    const applied = await failed('import.apply', 'import');
    expect(await run('discard', '--all')).toMatch(/^1 discarded\. 2 cannot be left undone/);
    expect(await stateOf(mail)).toMatchObject({ outcome: 'discarded' });
    for (const id of [listing, applied]) expect(await stateOf(id)).toMatchObject({ outcome: 'failed' });
  });

  it.each([
    [['replay'], 'Say which'],
    [['discard'], 'Say which'],
    [['replay', 'x'], 'no id'],
    [['replay', '--job', 'mail.nothing'], 'no job'],
    [['list', '--since', 'yesterday'], 'no moment'],
    [['discard', '--all', '--due-before', '2026-11-29'], 'stands alone'],
    [['nonsense'], 'Usage'],
    [['list', '--nonsense'], 'Usage'],
  ])('stay as they are after %j', async (args, said) => {
    const id = await failed('mail.renewal-due');
    const refused = run(...args);
    await expect(refused).rejects.toBeInstanceOf(OutboxCommandError);
    await expect(refused).rejects.toThrow(said);
    expect(await stateOf(id)).toMatchObject({ outcome: 'failed' });
  });
});

describe('a server that is away', () => {
  it.each([
    ['ESOCKET CONN', null],
    ['EAUTH AUTH PLAIN 535', null],
    ['EMESSAGE DATA 554', 'failed'],
  ])('after 500 tries, %s makes it %s', async (code, outcome) => {
    await anEndorsement(site.registry).awaitingConfirmation();
    await query(`DELETE FROM outbox WHERE queue <> 'mail'`);
    await query('UPDATE outbox SET attempts = $1', [500]);
    const worker = mailWorker(site);
    worker.beforeTaking = () => Promise.reject(Object.assign(new Error('x'), { code }));
    await worker.work();
    const [row] = await query<{ outcome: string | null; wait: number; error: string }>(
      `SELECT outcome, extract(epoch FROM due_at - now())::float AS wait, last_error AS error FROM outbox`,
    );
    expect(row).toMatchObject({ outcome, error: `Error ${code}` });
    if (outcome === null) expect(row?.wait).toBeLessThanOrEqual(900);
    expect(500).toBeGreaterThan(MAXIMUM_ATTEMPTS);
  });
});

describe('a paused outbox', () => {
  it('hands out nothing and lets nothing be done, until it goes on', async () => {
    await enqueue(site.database.dataSource.manager, listSignatory, { endorsementId: 'e-1' });
    const [row] = await query<{ id: string }>('SELECT id FROM outbox');
    expect(await run('pause', 'moving', 'house')).toMatch(/paused since .*: moving house\.$/);
    expect([await relayed(), await claimRow(site.registry, row?.id ?? '', 60)]).toEqual([0, null]);
    expect((await checkStatus(site.registry)).checks.outbox).toMatchObject({
      ok: true,
      detail: expect.stringContaining('paused'),
    });
    expect(await run('resume')).toContain('The outbox works.');
    expect(await relayed()).toBe(1);
    expect(await claimRow(site.registry, row?.id ?? '', 60)).not.toBeNull();
  });

  it('is not resumed while the settings pause it', async () => {
    await pauseOutbox(site.registry, 'x');
    const parts = { settings: { OUTBOX_PAUSED: 'true' as const }, place: localDocuments(folder) };
    await expect(runOutboxCommand(site.registry, parts, ['resume'])).rejects.toThrow('OUTBOX_PAUSED');
    expect(await run('status')).toContain('paused');
  });

  it('leaves behind the mails that were due before a moment, and no publication', async () => {
    await query(`INSERT INTO outbox (job, queue, subject, due_at) VALUES
      ('mail.renewal-due', 'mail', '{}', '2026-01-01T10:00Z'), ('mail.renewal-due', 'mail', '{}', '2026-01-01T12:00Z'),
      ('publication.list-signatory', 'publication', '{}', '2026-01-01T10:00Z')`);
    expect(await run('discard', '--due-before', '2026-01-01T11:00Z')).toMatch(/^1 mails/);
    const left = await query<{ job: string }>('SELECT job FROM outbox WHERE done_at IS NULL ORDER BY job');
    expect(left.map(({ job }) => job)).toEqual(['mail.renewal-due', 'publication.list-signatory']);
  });
});

describe('a database that was copied', () => {
  it('hands out nothing before an operator says so, and has no people that were erased since', async () => {
    const place = localDocuments(folder);
    const kept = await anEndorsement(site.registry).submitted();
    const gone = await anEndorsement(site.registry).submitted();
    const copy = await copied(site);
    try {
      // What happens after the backup: an erasure, which is written down outside the database.
      await site.database.dataSource.transaction((manager) =>
        erasePersonalData(manager, site.registry, gone.id, THE_REGISTRY),
      );
      const [job] = await query<{ id: string; subject: { endorsementId: string; at: string } }>(
        'SELECT id, subject FROM outbox WHERE job = $1',
        [journalJob.name],
      );
      if (!job) throw new Error('Nobody asked to write the erasure down');
      await journalErasure(place, job.subject);
      await finishRow(site.registry, job.id, 'done');
      const entries = await erasureJournal(place);
      expect(entries).toEqual([{ endorsementId: gone.id, at: expect.stringMatching(/^\d{4}-.*Z$/) }]);

      const { registry } = copy;
      const parts = { settings: { OUTBOX_PAUSED: 'false' as const }, place };
      const waiting = () => relayDueRows(registry, 60, () => Promise.resolve());
      expect(await waiting()).toBe(0);
      expect(await runOutboxCommand(registry, parts, ['status'])).toContain('restored or copied');
      expect((await checkStatus(registry)).checks.outbox.detail).toContain('restored or copied');
      const people = () =>
        registry.dataSource.query<{ id: string }[]>(
          'SELECT endorsement_id AS id FROM endorsement_people WHERE anonymised_at IS NULL AND endorsement_id = ANY($1)',
          [[kept.id, gone.id]],
        );
      expect(await people()).toHaveLength(2);
      expect(await runOutboxCommand(registry, parts, ['resume'])).toBe(
        '1 erased anew, as the journal of erasures says. The outbox works.',
      );
      expect(await people()).toEqual([{ id: kept.id }]);
      expect(await waiting()).toBeGreaterThan(0);
      // The original never paused.
      expect(await run('status')).toBe('The outbox works.');
    } finally {
      await copy.drop();
    }
  });
});

/** Another database with the same content, as a restore makes it. */
async function copied({ database, clock, registry }: TestApp) {
  const name = `copy_${new URL(database.url).pathname.slice(1)}`;
  const source = new URL(database.url).pathname.slice(1);
  const admin = new pg.Client({ connectionString: process.env['TEST_DATABASE_ADMIN_URL'] });
  await admin.connect();
  // A template must have no other sessions: the pool's idle ones are ended, and come back by themselves.
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [source]);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  const url = Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
  const dataSource = await createDataSource({ DATABASE_URL: url, DATABASE_POOL_SIZE: 3 }, 'copy').initialize();
  return {
    registry: new Registry(dataSource, clock, registry.secret),
    drop: async () => {
      await dataSource.destroy();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
