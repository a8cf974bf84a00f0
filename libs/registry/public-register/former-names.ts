import type { EntityManager } from 'typeorm';
import type { FormerName } from '#domain/endorsement/public-facts.js';

/** The names that a local government had before it was renamed, the oldest first. */
export function formerNamesOf(manager: EntityManager, localGovernmentId: string): Promise<FormerName[]> {
  return manager.query<FormerName[]>(
    `SELECT former_name AS name, took_effect_on::text AS until FROM local_government_succession
      WHERE local_government_id = $1 AND kind = 'renamed' AND undone_at IS NULL ORDER BY entered_at, id`,
    [localGovernmentId],
  );
}
