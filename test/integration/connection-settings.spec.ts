import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { connectionOptions } from '#platform/database.js';
import { checkDatabase } from '#registry/database/check-database.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSettings } from '../support/settings.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const logger = pino({ level: 'silent' });

/** Starts behind something that hands on only these settings of the connection. */
async function startBehind(options: string, user: 'web' | 'worker'): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url: database.url, extra: { options } }).initialize();
  try {
    await checkDatabase(dataSource, testSettings({ DATABASE_URL: database.url }), user, logger);
  } finally {
    await dataSource.destroy();
  }
}

describe('behind a pooler that drops the settings of a connection', () => {
  it('a process starts only when its user has them, and says which are missing', async () => {
    const all =
      '-c timezone=UTC -c statement_timeout=30s -c lock_timeout=3s -c idle_in_transaction_session_timeout=15s';
    await expect(startBehind(all, 'web')).resolves.toBeUndefined();
    const without = (setting: string) => all.replace(new RegExp(`-c ${setting}=\\S+`), '');
    await expect(startBehind(without('lock_timeout'), 'web')).rejects.toThrow(`SET lock_timeout = '3s';`);
    await expect(startBehind(without('lock_timeout'), 'worker')).rejects.toThrow(`SET lock_timeout = '10s';`);
    await expect(startBehind(without('idle_in_transaction_session_timeout'), 'worker')).rejects.toThrow(
      `SET idle_in_transaction_session_timeout = '60s';`,
    );
    await expect(startBehind(without('statement_timeout'), 'web')).rejects.toThrow(`SET statement_timeout = '30s';`);
  });

  it('the pools with tighter limits go to PostgreSQL itself, and the others through the pooler', () => {
    const settings = {
      DATABASE_URL: 'postgres://pooler/a',
      DIRECT_DATABASE_URL: 'postgres://itself/a',
      DATABASE_POOL_SIZE: 10,
    };
    const behind = (['writing', 'staff', 'jobs', 'reading', 'searching', 'health'] as const).filter(
      (purpose) => connectionOptions(settings, 'test', purpose).url === settings.DATABASE_URL,
    );
    expect(behind).toEqual(['writing', 'staff', 'jobs']);
  });
});
