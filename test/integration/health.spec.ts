import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { beat, heartbeats } from '#registry/outbox/heartbeat.js';
import { Stopping } from '../../apps/web/src/stopping.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(() => test.close());

interface Health {
  checks: Record<string, { ok: boolean; detail: string }>;
}

const database = () => test.database.dataSource;
const sql = (query: string): Promise<unknown> => database().query(query);
const alive = (): Promise<void> => beat(database().manager, 'worker-1');

async function asked(path: string): Promise<{ status: number; failing: string[]; checks: Health['checks'] }> {
  const answer = await test.browser().get(path);
  const { checks } = JSON.parse(answer.body) as Health;
  return { status: answer.status, failing: Object.keys(checks).filter((name) => !checks[name]?.ok), checks };
}

/** Asks when what was kept for a second is over. */
async function anew(path: '/health/ready' | '/health/status'): Promise<{ status: number; failing: string[] }> {
  // There and back: the clock is right again when the answer is made, and what was kept is of another time.
  test.clock.forward(1, 'hours');
  await asked(path);
  test.clock.forward(-1, 'hours');
  const { status, failing } = await asked(path);
  return { status, failing };
}

describe('health', () => {
  beforeEach(alive);

  it('answers that it lives', async () => {
    expect((await test.browser().get('/health/live')).status).toBe(200);
  });

  it('is ready without a worker, with an old job and with mails that fail; the status says all of it', async () => {
    await sql(`DELETE FROM worker_heartbeat`);
    await sql(
      `INSERT INTO outbox (job, queue, subject, due_at) VALUES ('x', 'mail', '{}', now() - interval '10 minutes')`,
    );
    await sql(
      `INSERT INTO outbox (job, queue, subject, due_at, attempts, last_error)
       SELECT 'x', 'mail', '{}', now() + interval '1 hour', 3, 'ETIMEDOUT' FROM generate_series(1, 20)`,
    );
    expect(await anew('/health/ready')).toEqual({ status: 200, failing: [] });
    expect(await anew('/health/status')).toEqual({ status: 503, failing: ['workers', 'outbox', 'mail'] });
    await sql(`UPDATE outbox SET done_at = now()`);
    await alive();
    expect(await anew('/health/status')).toEqual({ status: 200, failing: [] });
  });

  it('tells a silent worker from one that works, and forgets it after an hour', async () => {
    await beat(database().manager, 'worker-2');
    await sql(`UPDATE worker_heartbeat SET beat_at = now() - interval '1 minute' WHERE worker = 'worker-2'`);
    await anew('/health/status');
    expect((await asked('/health/status')).checks['workers']?.detail).toMatch(/^1 alive, 1 silent or stopped/);
    await sql(`UPDATE worker_heartbeat SET beat_at = now() - interval '1 minute'`);
    expect(await anew('/health/status')).toEqual({ status: 503, failing: ['workers'] });
    await sql(`UPDATE worker_heartbeat SET beat_at = now() - interval '61 minutes' WHERE worker = 'worker-2'`);
    await alive();
    expect((await heartbeats(database().manager)).map(({ worker }) => worker)).toEqual(['worker-1']);
    expect(await database().query(`SELECT worker FROM worker_heartbeat`)).toEqual([{ worker: 'worker-1' }]);
  });

  it('says when the clock of a worker, or its own, is another than that of the database', async () => {
    await beat(database().manager, 'worker-1', { at: new Date(Date.now() + 3_600_000), queuePolicy: null });
    expect(await anew('/health/status')).toEqual({ status: 503, failing: ['clocks'] });
    await beat(database().manager, 'worker-1', { at: new Date(Date.now() - 3_600_000), queuePolicy: null });
    expect(await anew('/health/status')).toEqual({ status: 503, failing: ['clocks'] });
    await alive();
    expect(await anew('/health/status')).toEqual({ status: 200, failing: [] });
    test.clock.forward(2, 'hours');
    expect(await anew('/health/status')).toEqual({ status: 503, failing: ['clocks'] });
    test.clock.forward(-2, 'hours');
  });

  it('says when the queue’s server would throw jobs away', async () => {
    await beat(database().manager, 'worker-1', { at: new Date(), queuePolicy: 'allkeys-lru' });
    expect(await anew('/health/status')).toEqual({ status: 503, failing: ['queue'] });
    await beat(database().manager, 'worker-1', { at: new Date(), queuePolicy: 'noeviction' });
    expect(await anew('/health/status')).toEqual({ status: 200, failing: [] });
  });

  it('asks the database once for many who ask within a second', async () => {
    await anew('/health/ready');
    test.clock.forward(1, 'minutes');
    const asking = vi.spyOn(test.connections.health.dataSource, 'query');
    await Promise.all(Array.from({ length: 40 }, () => test.browser().get('/health/ready')));
    expect(asking).toHaveBeenCalledTimes(1);
    asking.mockRestore();
    test.clock.forward(-1, 'minutes');
  });

  it('is not ready while a migration is missing', async () => {
    await sql(`CREATE TABLE kept AS SELECT * FROM migrations`);
    await sql(`DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)`);
    expect(await anew('/health/ready')).toEqual({ status: 503, failing: ['migrations'] });
    await sql(`INSERT INTO migrations SELECT * FROM kept ON CONFLICT DO NOTHING`);
    expect(await anew('/health/ready')).toEqual({ status: 200, failing: [] });
  });

  it('is not ready once it was asked to stop, and answers all the same', async () => {
    test.app.get(Stopping).began = true;
    const answer = await test.browser().get('/health/ready');
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([503, { ready: false, stopping: true }]);
    for (const url of ['/en', '/en', '/en/sign']) {
      const { status, headers } = await test.browser().get(url);
      expect([url, status, headers['connection']]).toEqual([url, 200, 'close']);
    }
    test.app.get(Stopping).began = false;
  });

  it('says so when the database does not answer, and lives on', async () => {
    await test.connections.health.dataSource.destroy();
    expect(await anew('/health/ready')).toEqual({ status: 503, failing: ['database', 'migrations'] });
    expect((await test.browser().get('/health/live')).status).toBe(200);
    await test.connections.health.dataSource.initialize();
  });
});
