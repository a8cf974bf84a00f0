import type { EntityManager } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../../registry.js';
import { LOOKS_THE_SAME, SIMILARITY_THRESHOLD, SUSPECTED_PAIRS } from './suspicion-rule.js';

const CHUNK = 500;
/** One search at a time: two that find the same pair would wait for one another. */
const ONE_AT_A_TIME = 7_406_175;

/**
 * Finds what may be the same endorsement as this one, and forgets what no longer looks so. What staff said of a pair
 * stays. Doing it again changes nothing.
 */
export function findSuspicions(registry: Registry, endorsementId: string): Promise<void> {
  return inTransaction(registry.dataSource, async (manager) => {
    await waitForTurn(manager);
    await search(manager, [endorsementId], registry.clock.now());
  });
}

/**
 * Searches for the duplicates of every endorsement for which that was not done yet, or whose local government has
 * changed since: imported ones, those from before there was a search, and those whose job was lost.
 *
 * @returns how many were searched
 */
export async function findMissingSuspicions(registry: Registry): Promise<number> {
  let searched = 0;
  for (;;) {
    const chunk = await inTransaction(registry.dataSource, async (manager) => {
      await waitForTurn(manager);
      const rows = await manager.query<{ id: string }[]>(
        `SELECT endorsement_id AS id FROM duplicate_search_due ORDER BY 1 LIMIT ${CHUNK} FOR UPDATE SKIP LOCKED`,
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) await search(manager, ids, registry.clock.now());
      return ids.length;
    });
    searched += chunk;
    if (chunk < CHUNK) return searched;
  }
}

/** Before any row is locked: a search that holds rows and waits for another one would be waited for by it. */
async function waitForTurn(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
}

async function search(manager: EntityManager, ids: readonly string[], at: Date): Promise<void> {
  // First of all: whoever changes what is compared waits for this, or is waited for; nothing is compared as it was.
  await manager.query('DELETE FROM duplicate_search_due WHERE endorsement_id = ANY($1)', [ids]);
  await manager.query(SIMILARITY_THRESHOLD);
  await manager.query(
    `DELETE FROM duplicate_suspicion d
      USING endorsement s, local_government g, endorsement o, local_government og
      WHERE (d.one_id = ANY($1) OR d.other_id = ANY($1)) AND d.dismissed_at IS NULL
        AND s.id = d.one_id AND g.id = s.local_government_id AND o.id = d.other_id AND og.id = o.local_government_id
        AND NOT ${LOOKS_THE_SAME}`,
    [ids],
  );
  await manager.query(
    `INSERT INTO duplicate_suspicion
       (one_id, other_id, score, same_government, similarity, distance_km, same_region, found_at)
     SELECT f.*, $2::timestamptz FROM (${SUSPECTED_PAIRS}) AS f
     ON CONFLICT (one_id, other_id) DO UPDATE SET score = EXCLUDED.score, same_government = EXCLUDED.same_government,
       similarity = EXCLUDED.similarity, distance_km = EXCLUDED.distance_km, same_region = EXCLUDED.same_region`,
    [ids, at],
  );
  await manager.query(
    `INSERT INTO duplicate_search (endorsement_id, at) SELECT id, $2 FROM endorsement
      WHERE id = ANY($1) AND status <> 'awaiting_confirmation'
     ON CONFLICT (endorsement_id) DO UPDATE SET at = EXCLUDED.at`,
    [ids, at],
  );
}
