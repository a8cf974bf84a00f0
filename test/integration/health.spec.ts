import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beat } from '#registry/outbox/heartbeat.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(() => test.close());

interface Ready {
  ready: boolean;
  checks: Record<string, { ok: boolean; detail: string }>;
}

async function ready(): Promise<{ status: number; failing: string[] }> {
  const answer = await test.browser().get('/health/ready');
  const { checks } = JSON.parse(answer.body) as Ready;
  return { status: answer.status, failing: Object.keys(checks).filter((name) => !checks[name]?.ok) };
}

const sql = (query: string): Promise<unknown> => test.database.dataSource.query(query);

describe('health', () => {
  it('answers that it lives', async () => {
    expect((await test.browser().get('/health/live')).status).toBe(200);
  });

  it('is not ready without a worker, ready with one, and not with a silent one', async () => {
    expect(await ready()).toEqual({ status: 503, failing: ['worker'] });
    await beat(test.database.dataSource.manager, 'worker-1');
    expect(await ready()).toEqual({ status: 200, failing: [] });
    await sql(`UPDATE worker_heartbeat SET beat_at = now() - interval '1 minute'`);
    expect(await ready()).toEqual({ status: 503, failing: ['worker'] });
    await beat(test.database.dataSource.manager, 'worker-1');
  });

  it('is not ready while a due job waits untried', async () => {
    await sql(
      `INSERT INTO outbox (job, queue, subject, due_at) VALUES ('x', 'mail', '{}', now() - interval '10 minutes')`,
    );
    expect(await ready()).toEqual({ status: 503, failing: ['outbox'] });
    await sql(`UPDATE outbox SET done_at = now()`);
    expect(await ready()).toEqual({ status: 200, failing: [] });
  });

  it('is not ready while a migration is missing', async () => {
    await sql(`CREATE TABLE kept AS SELECT * FROM migrations`);
    await sql(`DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)`);
    expect(await ready()).toEqual({ status: 503, failing: ['migrations'] });
    await sql(`INSERT INTO migrations SELECT * FROM kept ON CONFLICT DO NOTHING`);
  });

  it('says so when the database does not answer, and lives on', async () => {
    await test.database.dataSource.destroy();
    expect((await ready()).status).toBe(503);
    expect((await test.browser().get('/health/live')).status).toBe(200);
  });
});
