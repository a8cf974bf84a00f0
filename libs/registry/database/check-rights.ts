import type { DataSource } from 'typeorm';
import type { Logger } from '#platform/logger.js';
import type { Settings } from '#platform/settings.js';
import { StartRefused } from '#platform/start-refused.js';
import { GROUP_ROLES, type DatabaseUser } from './group-roles.js';

interface Standing {
  readonly name: string;
  /** May rewrite what only the owner may: as the owner, a superuser, or by a right that somebody gave. */
  readonly rewrites: boolean;
  /** Has what the process needs. */
  readonly works: boolean;
  /** Whether the tables are there at all. */
  readonly tables: boolean;
}

/** A table that web and worker may only add to; who may change it has more rights than either needs. */
const KEPT = 'endorsement_history';

/**
 * Looks at what the user in DATABASE_URL may do. One that could rewrite the history is for migrations: the process says
 * so, and in production does not start unless ALLOW_ONE_ROLE says that one role for everything is meant.
 *
 * @throws {StartRefused} with a sentence for the operator
 */
export async function checkRights(
  dataSource: DataSource,
  { NODE_ENV, ALLOW_ONE_ROLE }: Pick<Settings, 'NODE_ENV' | 'ALLOW_ONE_ROLE'>,
  user: DatabaseUser,
  logger: Pick<Logger, 'info' | 'warn'>,
): Promise<void> {
  const { name, rewrites, works, tables } = await standing(dataSource, user);
  if (!tables) throw new StartRefused('The tables are missing: run npm run migrate first.');
  if (!works) {
    throw new StartRefused(
      `The user "${name}" in DATABASE_URL may not use the tables: GRANT ${GROUP_ROLES[user]} TO "${name}", and run npm run migrate as the owner (docs/deploy.md).`,
    );
  }
  if (!rewrites) return;
  const sentence = `The user "${name}" in DATABASE_URL may rewrite the history: give this process a user of its own that is a member of ${GROUP_ROLES[user]}, and the owner to MIGRATION_DATABASE_URL (docs/deploy.md)`;
  if (NODE_ENV !== 'production') return logger.info(`${sentence}. Production asks for it.`);
  if (ALLOW_ONE_ROLE) return logger.warn(`${sentence}. ALLOW_ONE_ROLE says that one role is meant.`);
  throw new StartRefused(`${sentence}; or set ALLOW_ONE_ROLE=true when one role is meant.`);
}

async function standing(dataSource: DataSource, user: DatabaseUser): Promise<Standing> {
  const [row] = await dataSource.query<Standing[]>(
    `SELECT current_user AS name, t.oid IS NOT NULL AS tables,
       coalesce((SELECT rolsuper FROM pg_roles WHERE rolname = current_user), false)
         OR coalesce(pg_has_role(current_user, c.relowner, 'MEMBER'), false)
         OR coalesce(has_table_privilege(t.oid, 'UPDATE, DELETE, TRUNCATE'), false)
         OR EXISTS (SELECT FROM pg_roles r WHERE r.rolcreaterole AND r.rolname = current_user) AS rewrites,
       coalesce(has_table_privilege(t.oid, 'INSERT')
         AND ($2 <> 'worker' OR has_table_privilege(to_regclass('worker_heartbeat'), 'INSERT')), false) AS works
     FROM (SELECT to_regclass($1)::oid AS oid) t LEFT JOIN pg_class c ON c.oid = t.oid`,
    [KEPT, user],
  );
  if (!row) throw new Error('The database says nothing of its own user.');
  return row;
}
