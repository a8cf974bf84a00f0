import type { EntityManager } from 'typeorm';

/** The members of staff who brought an endorsement in from a file, or changed it by one; nobody for the form's. */
export async function importerOf(manager: EntityManager, endorsementId: string): Promise<string[]> {
  const found = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT actor_id AS id FROM endorsement_history
      WHERE endorsement_id = $1 AND action IN ('import', 'update_from_import') AND actor_id IS NOT NULL
     UNION
     SELECT b.created_by FROM import_row r JOIN import_batch b ON b.id = r.batch_id WHERE r.endorsement_id = $1`,
    [endorsementId],
  );
  return found.map(({ id }) => id);
}
