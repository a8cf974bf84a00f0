import type { DataSource } from 'typeorm';
import { checkSession } from '#platform/check-session.js';
import { directAddress } from '#platform/database-addresses.js';
import type { Logger } from '#platform/logger.js';
import type { Settings } from '#platform/settings.js';
import { StartRefused } from '#platform/start-refused.js';
import { checkDatabaseLocale } from './local-governments/check-database-locale.js';
import { checkRights } from './rights/check-rights.js';
import type { DatabaseUser } from './rights/group-roles.js';

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
  await checkConnectionSettings(dataSource);
  const setting = settings.DIRECT_DATABASE_URL === undefined ? 'DATABASE_URL' : 'DIRECT_DATABASE_URL';
  await checkSession(directAddress(settings), setting);
}

/** A pooler may drop what the connection asks for: dates would then depend on the server, and a statement never end. */
async function checkConnectionSettings(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ name: string; kept: boolean }[]>(
    `SELECT current_user AS name,
       current_setting('TimeZone') = 'UTC' AND current_setting('statement_timeout') <> '0' AS kept`,
  );
  if (row?.kept) return;
  throw new StartRefused(
    `What stands in front of PostgreSQL drops the settings of the connection: ALTER ROLE "${row?.name}" SET timezone = 'UTC'; ALTER ROLE "${row?.name}" SET statement_timeout = '30s'; (docs/deploy.md).`,
  );
}
