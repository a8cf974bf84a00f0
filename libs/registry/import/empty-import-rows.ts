import type { Registry } from '../registry.js';

/** Batches that nobody is working on and whose rows were last worked on so long ago. */
const OLD = `emptied_at IS NULL AND status IN ('checked', 'applied', 'undone')
  AND coalesce(ended_at, created_at) < $1::timestamptz - make_interval(days => $2)`;

/**
 * Empties the cells of files that were imported long ago: they hold names and addresses. What was found of each row and
 * what became of it stays. One file at a time, so that an interrupted run goes on where it was.
 *
 * @param days after the end of the check, the import or its undoing
 * @param options.dryRun only counts
 * @returns how many files were, or would be, emptied
 */
export async function emptyOldImportRows(
  registry: Registry,
  days: number,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<number> {
  const { dataSource, clock } = registry;
  const now = clock.now();
  const old = await dataSource.query<{ id: string }[]>(`SELECT id FROM import_batch WHERE ${OLD}`, [now, days]);
  if (dryRun) return old.length;
  for (const { id } of old) {
    await dataSource.query(
      `WITH emptied AS (
         UPDATE import_batch SET emptied_at = $1 WHERE id = $3 AND ${OLD} RETURNING id
       )
       UPDATE import_row r SET cells = '{}' FROM emptied WHERE r.batch_id = emptied.id`,
      [now, days, id],
    );
  }
  return old.length;
}
