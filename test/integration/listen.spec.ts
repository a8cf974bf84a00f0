import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from '#platform/listen.js';
import { createLogger } from '#platform/logger.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';

const logger = createLogger({ LOG_LEVEL: 'silent' }, 'web');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const sql = <Row>(query: string): Promise<Row[]> => database.dataSource.query<Row[]>(query);

async function listeners(): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'listener'
      AND datname = current_database()`,
  );
  return row?.count ?? -1;
}

it('hears notices, also after its connection was cut', async () => {
  let heard = 0;
  const listener = listen(database.url, 'a_channel', () => (heard += 1), logger);
  await eventually(() => Promise.resolve(heard === 1));
  await sql(`NOTIFY a_channel`);
  await eventually(() => Promise.resolve(heard === 2));
  await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'listener'
    AND datname = current_database()`);
  // Reconnected, it counts as a notice: one may have been missed.
  await eventually(() => Promise.resolve(heard === 3));
  await sql(`NOTIFY a_channel`);
  await eventually(() => Promise.resolve(heard === 4));
  await listener.close();
  await eventually(async () => (await listeners()) === 0);
});

it('leaves no connection behind when it is closed at once', async () => {
  await listen(database.url, 'a_channel', () => undefined, logger).close();
  expect(await listeners()).toBe(0);
});
