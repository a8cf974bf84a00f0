import type { DataSource } from 'typeorm';
import { LIMITS, type ConnectionLimits } from '#platform/connection-limits.js';
import { checkSession } from '#platform/check-session.js';
import { directAddress } from '#platform/database-addresses.js';
import type { Logger } from '#platform/logger.js';
import type { Settings } from '#platform/settings.js';
import { StartRefused } from '#platform/start-refused.js';
import { checkDatabaseLocale } from '../places/check-database-locale.js';
import { checkRights } from './check-rights.js';
import type { DatabaseUser } from './group-roles.js';

/**
 * Looks at the database before a process starts: are the tables there, may this user do what it must and no more, can
 * names be searched, and does the connection keep what the process needs of it.
 *
 * @throws {StartRefused} with a sentence for the operator
 */
export async function checkDatabase(
  dataSource: DataSource,
  settings: Settings,
  user: DatabaseUser,
  logger: Logger,
): Promise<void> {
  await checkRights(dataSource, settings, user, logger);
  await checkDatabaseLocale(dataSource);
  await checkConnectionSettings(dataSource, LIMITS[user === 'web' ? 'writing' : 'jobs']);
  const setting = settings.DIRECT_DATABASE_URL === undefined ? 'DATABASE_URL' : 'DIRECT_DATABASE_URL';
  await checkSession(directAddress(settings), setting);
}

/**
 * A pooler may drop what the connection asks for: dates would then depend on the server, a statement never end, and a
 * lock be waited for, or held, for ever. What it drops the user has to have.
 */
async function checkConnectionSettings(dataSource: DataSource, limits: ConnectionLimits): Promise<void> {
  const [row] = await dataSource.query<Record<string, string>[]>(
    `SELECT current_user AS name, current_setting('TimeZone') AS timezone,
       current_setting('statement_timeout') AS statement_timeout, current_setting('lock_timeout') AS lock_timeout,
       current_setting('idle_in_transaction_session_timeout') AS idle_in_transaction_session_timeout`,
  );
  const missing = Object.entries({
    timezone: 'UTC',
    statement_timeout: `${limits.statement / 1000}s`,
    lock_timeout: `${limits.lock / 1000}s`,
    idle_in_transaction_session_timeout: `${limits.idleInTransaction / 1000}s`,
  }).filter(([setting, value]) => (setting === 'timezone' ? row?.[setting] !== value : row?.[setting] === '0'));
  if (missing.length === 0) return;
  const commands = missing.map(([setting, value]) => `ALTER ROLE "${row?.['name']}" SET ${setting} = '${value}';`);
  throw new StartRefused(
    `What stands in front of PostgreSQL drops the settings of the connection: ${commands.join(' ')} (docs/deploy.md).`,
  );
}
