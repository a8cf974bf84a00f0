import type { DataSourceOptions } from 'typeorm';
import { LIMITS, sessionLimits, TIGHTLY_LIMITED, type Purpose } from './connection-limits.js';
import { directAddress } from './database-addresses.js';
import type { Settings } from './settings.js';
import { SnakeNames } from './snake-names.js';

/**
 * The connection part of TypeORM's options; `#registry/data-source.js` adds entities and migrations.
 * Sessions run in UTC so that a date never depends on the machine.
 *
 * @param applicationName shown in pg_stat_activity, to tell web from worker
 * @param purpose what the connections are for, which limits how many there are and how long they may take
 */
export function connectionOptions(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL_SIZE'> & Partial<Pick<Settings, 'DIRECT_DATABASE_URL'>>,
  applicationName: string,
  purpose: Purpose = 'commands',
): Extract<DataSourceOptions, { type: 'postgres' }> {
  const limits = LIMITS[purpose];
  return {
    type: 'postgres',
    url: TIGHTLY_LIMITED.has(purpose) ? directAddress(settings) : settings.DATABASE_URL,
    poolSize: limits.most ?? settings.DATABASE_POOL_SIZE,
    applicationName,
    namingStrategy: new SnakeNames(),
    installExtensions: false,
    synchronize: false,
    logging: false,
    extra: {
      options: `-c timezone=UTC ${sessionLimits(limits)}`,
      connectionTimeoutMillis: limits.connect,
      keepAlive: true,
    },
  };
}
