import type { DataSourceOptions } from 'typeorm';
import type { Settings } from './settings.js';
import { SnakeNames } from './snake-names.js';

/**
 * The connection part of TypeORM's options; `#registry/data-source.js` adds entities and migrations.
 * Sessions run in UTC so that a date never depends on the machine.
 *
 * @param applicationName shown in pg_stat_activity, to tell web from worker
 */
export function connectionOptions(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL_SIZE'>,
  applicationName: string,
): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url: settings.DATABASE_URL,
    poolSize: settings.DATABASE_POOL_SIZE,
    applicationName,
    namingStrategy: new SnakeNames(),
    installExtensions: false,
    synchronize: false,
    logging: false,
    extra: { options: '-c timezone=UTC -c statement_timeout=30000', connectionTimeoutMillis: 10_000, keepAlive: true },
  };
}
