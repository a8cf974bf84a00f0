import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import { GROUP_ROLES, type DatabaseUser } from './group-roles.js';
import { privilegesOf, TABLE_RIGHTS, WORKER_FUNCTIONS } from './table-rights.js';

/** Any number that no other advisory lock of the registry uses. */
const GRANT_LOCK = 7_406_003;

/** PostgreSQL's codes: the role is there already, also when another database of the cluster made it this moment. */
const THERE_ALREADY = `duplicate_object OR unique_violation`;

/**
 * Gives the group roles of web and worker the rights of the list, and takes every other away. The roles are made when
 * this user may make roles; a cluster has one set of them for all its databases, so that somebody else may be making
 * them at the same time. Run after each migration: a new table has its rights before a process needs it.
 *
 * @param dataSource of the owner of the tables
 * @returns false when the roles do not exist and this user may not make them; the registry then has one role
 */
export async function grantRights(dataSource: DataSource): Promise<boolean> {
  const roles = Object.values(GROUP_ROLES);
  for (const role of roles) await makeRole(dataSource, role);
  const found = await dataSource.query<object[]>('SELECT FROM pg_roles WHERE rolname = ANY($1)', [roles]);
  if (found.length < roles.length) return false;
  await inTransaction(dataSource, async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [GRANT_LOCK]);
    for (const statement of await grants(manager)) await manager.query(statement);
  });
  return true;
}

async function makeRole(dataSource: DataSource, role: string): Promise<void> {
  await dataSource.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
  EXCEPTION WHEN ${THERE_ALREADY} OR insufficient_privilege THEN NULL;
  END $$`);
}

async function grants(manager: EntityManager): Promise<string[]> {
  const tables = await manager.query<{ name: string }[]>(
    `SELECT c.relname AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1`,
  );
  const names = tables.map(({ name }) => name);
  const to = (user: DatabaseUser): string[] => [
    `GRANT USAGE ON SCHEMA public TO ${GROUP_ROLES[user]}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${GROUP_ROLES[user]}`,
    `REVOKE ALL ON ${listed(names)} FROM ${GROUP_ROLES[user]}`,
    ...byPrivileges(names, user).map(
      ([privileges, of]) => `GRANT ${privileges} ON ${listed(of)} TO ${GROUP_ROLES[user]}`,
    ),
  ];
  return [
    ...to('web'),
    ...to('worker'),
    ...WORKER_FUNCTIONS.map((name) => `GRANT EXECUTE ON FUNCTION ${name} TO ${GROUP_ROLES.worker}`),
    ...(await queueGrants(manager)),
  ];
}

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** One GRANT for each kind of right, over all tables that have it. */
function byPrivileges(tables: readonly string[], user: DatabaseUser): [string, string[]][] {
  const groups = Map.groupBy(tables, (name) => privilegesOf(TABLE_RIGHTS[name]?.[user] ?? 'nothing'));
  groups.delete('');
  return [...groups];
}

/** The queue's own tables are the worker's; there are none when the queue lives on Redis. */
async function queueGrants(manager: EntityManager): Promise<string[]> {
  const found = await manager.query<object[]>(`SELECT FROM pg_namespace WHERE nspname = 'bullmq'`);
  if (found.length === 0) return [];
  // BullMQ makes a sequence for each queue when its first job comes: in this schema the worker may, where nothing of the
  // registry lies. Those are the worker's own then, and nobody else gives rights in them.
  const sequences = await manager.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'bullmq'::regnamespace AND relkind = 'S'
        AND pg_has_role(relowner, 'USAGE') ORDER BY 1`,
  );
  return [
    `GRANT USAGE, CREATE ON SCHEMA bullmq TO ${GROUP_ROLES.worker}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${GROUP_ROLES.worker}`,
    ...sequences.map(({ name }) => `GRANT USAGE, SELECT, UPDATE ON SEQUENCE bullmq."${name}" TO ${GROUP_ROLES.worker}`),
  ];
}
