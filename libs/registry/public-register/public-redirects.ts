import type { EntityManager } from 'typeorm';
import type { Registry } from '../registry.js';
import type { PublicSignatory } from './public-fields.js';

/** Where the address of a signatory leads that was merged into another, or whose local government was. */
export type RedirectTarget = Pick<PublicSignatory, 'number' | 'slug' | 'country'>;

/** Makes the address with one number lead to another, as long as the merge stands. */
export async function redirectAddress(
  manager: EntityManager,
  mergeId: string,
  { number, target, at }: { number: number; target: number; at: Date },
): Promise<void> {
  if (number === target) return;
  await manager.query(`INSERT INTO public_redirect (merge_id, number, target_number, since) VALUES ($1, $2, $3, $4)`, [
    mergeId,
    number,
    target,
    at,
  ]);
}

export async function removeRedirect(manager: EntityManager, mergeId: string): Promise<void> {
  await manager.query('DELETE FROM public_redirect WHERE merge_id = $1', [mergeId]);
}

/**
 * Follows the addresses from a number on, never in a circle: to the first signatory in public, or else to the last
 * one that was public once and with whose endorsement another was merged; null when there is neither. Where another
 * endorsement than the merged one was in public last, the address is that one's, and its page says what became of it.
 * Where the local government itself was merged into another, its own page says so until that other one is in public.
 */
export async function findRedirect({ dataSource }: Registry, number: number): Promise<RedirectTarget | null> {
  const [target] = await dataSource.query<RedirectTarget[]>(
    `WITH RECURSIVE step (number, path, by_merge) AS (
       SELECT $1::int, ARRAY[$1::int], true
       UNION ALL
       SELECT r.target, s.path || r.target, s.by_merge AND r.by_merge FROM step s CROSS JOIN LATERAL (
         SELECT target, by_merge FROM (
           SELECT d.target_number AS target, d.since, d.merge_id, true AS by_merge
             FROM public_redirect d JOIN endorsement_merge m ON m.id = d.merge_id
            WHERE d.number = s.number AND NOT EXISTS (SELECT FROM public_former_signatory f
              WHERE f.number = d.number AND f.endorsement_id <> m.loser_id)
           UNION ALL
           SELECT (succession -> 'successors' -> 0 ->> 'number')::int, 'infinity', NULL, false
             FROM public_former_signatory WHERE number = s.number AND succession ->> 'kind' = 'merged_into'
         ) AS way ORDER BY since DESC, merge_id LIMIT 1) AS r
        WHERE r.target <> ALL (s.path)
     ), shown AS (
       SELECT p.number, p.slug, p.country, cardinality(s.path) AS steps, true AS present
         FROM step s JOIN public_signatory p ON p.number = s.number
       UNION ALL
       SELECT f.number, f.slug, f.country, cardinality(s.path), false
         FROM step s JOIN public_former_signatory f ON f.number = s.number WHERE s.by_merge
     )
     SELECT number, slug, country FROM shown WHERE number <> $1
      ORDER BY present DESC, CASE WHEN present THEN steps ELSE -steps END LIMIT 1`,
    [number],
  );
  return target ?? null;
}
