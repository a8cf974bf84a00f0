import { afterAll, beforeAll, expect, it } from 'vitest';
import pg from 'pg';
import { createLogger } from '#platform/logger.js';
import { Registry } from '#registry/registry.js';
import { startSchedules } from '../../apps/worker/src/schedules.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { MovableClock } from '../support/movable-clock.js';
import { testSettings } from '../support/settings.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it('what the calendar asked for ends before the worker does', async () => {
  const settings = testSettings({ DATABASE_URL: database.url });
  const registry = new Registry(database.dataSource, new MovableClock(), settings.APP_SECRET);
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('BEGIN; LOCK TABLE draft IN ACCESS EXCLUSIVE MODE');
  const stop = startSchedules({ settings, registry, logger: createLogger(settings, 'worker') });
  await eventually(async () => {
    const { rowCount } = await holder.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
    return rowCount !== null && rowCount > 0;
  });
  const order: string[] = [];
  const stopped = stop().then(() => order.push('stopped'));
  await holder.query('SELECT 1');
  order.push('released');
  await holder.query('COMMIT');
  await stopped;
  expect(order).toEqual(['released', 'stopped']);
  await holder.end();
});
