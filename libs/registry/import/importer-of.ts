import type { EntityManager } from 'typeorm';

/**
 * The members of staff who brought an endorsement in from a file, or changed it by one, or another from which it took
 * something over; nobody for the form's.
 */
export async function importerOf(manager: EntityManager, endorsementId: string): Promise<string[]> {
  const found = await manager.query<{ id: string }[]>(
    `WITH RECURSIVE source (id) AS (
       SELECT $1::uuid
       UNION
       SELECT m.loser_id FROM source s JOIN endorsement_merge m ON m.winner_id = s.id AND m.undone_at IS NULL
        WHERE m.taken -> 'undertakings' <> '[]' OR m.taken -> 'documents' <> '[]'
     )
     SELECT h.actor_id AS id FROM source s JOIN endorsement_history h ON h.endorsement_id = s.id
      WHERE h.action IN ('import', 'update_from_import') AND h.actor_id IS NOT NULL
     UNION
     SELECT b.created_by FROM source s JOIN import_row r ON r.endorsement_id = s.id
       JOIN import_batch b ON b.id = r.batch_id`,
    [endorsementId],
  );
  return found.map(({ id }) => id);
}
