import type { Registry } from '../registry.js';

const BATCH = 1000;

/**
 * Deletes drafts whose time is over, with the personal data in them. Driven by dates in the database, in batches, so
 * that it can be interrupted and go on.
 *
 * @returns how many were deleted
 */
export async function deleteExpiredDrafts(registry: Registry): Promise<number> {
  let deleted = 0;
  for (;;) {
    const [, count] = await registry.dataSource.query<[unknown, number]>(
      `DELETE FROM draft WHERE id IN (SELECT id FROM draft WHERE expires_at <= $1 LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
      [registry.clock.now()],
    );
    deleted += count;
    if (count < BATCH) return deleted;
  }
}
