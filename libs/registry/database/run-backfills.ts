import type { Registry } from '../registry.js';
import { BACKFILLS, type Backfill } from './backfills.js';

/** Rows in one transaction: few enough that nobody notices, many enough to come to an end. */
const BATCH = 1000;

/**
 * Fills what is not filled yet, a batch after the other, each in a transaction of its own. It can be interrupted, run
 * twice at once, and run again when nothing is left.
 *
 * @returns how many rows were filled
 */
export async function runBackfills(
  { dataSource }: Pick<Registry, 'dataSource'>,
  backfills: readonly Backfill[] = BACKFILLS,
): Promise<number> {
  let filled = 0;
  for (const { statement } of backfills) {
    for (let count = BATCH; count > 0; filled += count) {
      [, count] = await dataSource.query<[unknown, number]>(statement, [BATCH]);
    }
  }
  return filled;
}
