import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../../registry.js';
import type { RetentionRule } from './retention-rule.js';

const BATCH = 1000;

/**
 * The rule that deletes rows of a table once they are old enough.
 *
 * @param table and its primary key
 * @param due condition on its row, with the moment before which it is due as `$1`
 */
export function deleteRows(
  code: string,
  days: RetentionRule['days'],
  { table, key, due }: { readonly table: string; readonly key: string; readonly due: string },
): RetentionRule {
  const before = (registry: Registry, kept: number) => [
    new Date(registry.clock.now().getTime() - kept * 86_400_000).toISOString(),
  ];
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
        const count = await inTransaction(registry.dataSource, async (manager) => {
          // Logs let nobody else delete from them: see refuse_to_rewrite_logs() in the migrations.
          await manager.query(`SELECT set_config('registry.retention', 'on', true)`);
          const [, gone] = await manager.query<[unknown, number]>(
            `DELETE FROM ${table} WHERE ${key} IN
               (SELECT ${key} FROM ${table} WHERE ${due} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
            before(registry, kept),
          );
          return gone;
        });
        deleted += count;
        if (count < BATCH) return deleted;
      }
    },
  };
}
