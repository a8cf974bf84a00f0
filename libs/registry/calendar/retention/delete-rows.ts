import type { Registry } from '../../registry.js';
import type { RetentionRule } from './retention-rule.js';

const BATCH = 1000;

/** What is kept as it was written: web and worker may only add to it, and a function of the owner deletes from it. */
const OWNED: ReadonlySet<string> = new Set(['access_log', 'staff_event', 'sent_mail']);

interface DueRows {
  readonly table: string;
  readonly key: string;
  readonly due: string;
}

/**
 * The rule that deletes rows of a table once they are old enough.
 *
 * @param table and its primary key
 * @param due condition on its row, with the moment before which it is due as `$1`
 */
export function deleteRows(code: string, days: RetentionRule['days'], { table, key, due }: DueRows): RetentionRule {
  return {
    code,
    days,
    count: async (registry, kept) => {
      const sql = `SELECT count(*)::int AS count FROM ${table} WHERE ${due}`;
      const rows = await registry.dataSource.query<{ count: number }[]>(sql, before(registry, kept));
      return rows[0]?.count ?? 0;
    },
    apply: async (registry, kept) => {
      let deleted = 0;
      for (;;) {
        const count = await (OWNED.has(table) ? deleteAsOwner : deleteBatch)(registry, { table, key, due }, kept);
        deleted += count;
        if (count < BATCH) return deleted;
      }
    },
  };
}

const before = (registry: Registry, kept: number): string[] => [
  new Date(registry.clock.now().getTime() - kept * 86_400_000).toISOString(),
];

async function deleteBatch(registry: Registry, { table, key, due }: DueRows, kept: number): Promise<number> {
  const [, gone] = await registry.dataSource.query<[unknown, number]>(
    `DELETE FROM ${table} WHERE ${key} IN
       (SELECT ${key} FROM ${table} WHERE ${due} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
    before(registry, kept),
  );
  return gone;
}

/** The function knows itself when a row of each log is old enough: see the migrations. */
async function deleteAsOwner(registry: Registry, { table }: DueRows, kept: number): Promise<number> {
  const rows = await registry.dataSource.query<{ gone: number }[]>('SELECT delete_kept_long_enough($1, $2) AS gone', [
    table,
    ...before(registry, kept),
  ]);
  return rows[0]?.gone ?? 0;
}
