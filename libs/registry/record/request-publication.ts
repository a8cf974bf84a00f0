import type { EntityManager } from 'typeorm';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { enqueue } from '../outbox/enqueue.js';

/**
 * Asks that the public register says of an endorsement, and of its local government, what they are now. The one place
 * where this job is asked for: the history calls it for whatever happens to an endorsement, and whatever else its
 * public record shows (its place, say) calls one of these two.
 */
export function requestPublication(manager: EntityManager, endorsementId: string): Promise<void> {
  return enqueue(manager, listSignatory, { endorsementId });
}

/** The same for every local government of a list that was ever public: its page may show the other's name or end. */
export async function requestPublicationOfPlaces(
  manager: EntityManager,
  localGovernmentIds: readonly string[],
): Promise<void> {
  const found = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT ON (local_government_id) id FROM endorsement
      WHERE local_government_id = ANY($1) AND coalesce(announced_at, verified_at, published_at) IS NOT NULL
      ORDER BY local_government_id, id`,
    [localGovernmentIds],
  );
  for (const { id } of found) await requestPublication(manager, id);
}
