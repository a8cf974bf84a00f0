import { distanceKmSql, NEAR_KM, SIMILAR } from '../../places/great-circle.js';

/** Why two endorsements may be the same one. */
export interface SuspicionReasons {
  readonly sameGovernment: boolean;
  /** Likeness of the names, 0 to 1. */
  readonly similarity: number;
  /** Great-circle distance in kilometres; null when one of the two has no place on the map. */
  readonly distanceKm: number | null;
  readonly sameRegion: boolean;
}

/** The likeliest suspects of one endorsement; a country whose places are all named alike would have thousands. */
const MOST = 20;

const DISTANCE_KM = `CASE WHEN og.latitude + og.longitude + g.latitude + g.longitude IS NOT NULL THEN ${distanceKmSql(
  { latitude: 'og.latitude', longitude: 'og.longitude' },
  { latitude: 'g.latitude', longitude: 'g.longitude' },
)} END`;
const SAME_REGION = 'coalesce(lower(og.region_name) = lower(g.region_name), false)';
const SIMILARITY = 'similarity(lower(og.name), lower(g.name))';

/**
 * The one rule of what is suspected, as a condition on the local governments `g` and `og` of two endorsements: the same
 * one, or one of the same country with a similar name that lies nearby, in the same region, or nobody knows where. `%`
 * is the likeness of `pg_trgm`, with an index; `SIMILARITY_THRESHOLD` says how much it asks for.
 */
export const LOOKS_THE_SAME = `(og.id = g.id OR (og.country = g.country AND lower(og.name) % lower(g.name)
  AND (coalesce(${DISTANCE_KM}, 0) <= ${NEAR_KM} OR ${SAME_REGION})))`;

/** Sets the likeness that `%` asks for, until the transaction ends. */
export const SIMILARITY_THRESHOLD = `SELECT set_config('pg_trgm.similarity_threshold', '${SIMILAR}', true)`;

/** The pairs of the endorsements whose ids are `$1` with any others; each once, the smaller id first. */
export const SUSPECTED_PAIRS = `
  SELECT DISTINCT ON (1, 2) least(s.id, x.id) AS one_id, greatest(s.id, x.id) AS other_id, x.score,
    x.same_government, x.similarity, x.distance_km, x.same_region
  FROM endorsement s JOIN local_government g ON g.id = s.local_government_id
    CROSS JOIN LATERAL (
      SELECT o.id, og.id = g.id AS same_government, ${SIMILARITY} AS similarity, ${DISTANCE_KM} AS distance_km,
        ${SAME_REGION} AS same_region,
        CASE WHEN og.id = g.id THEN 1
          ELSE ${SIMILARITY} * CASE WHEN ${DISTANCE_KM} <= ${NEAR_KM} THEN 0.9 ELSE 0.8 END END AS score
      FROM local_government og JOIN endorsement o ON o.local_government_id = og.id
      WHERE ${LOOKS_THE_SAME} AND o.id <> s.id AND o.status <> 'awaiting_confirmation'
      ORDER BY score DESC, o.id LIMIT ${MOST}
    ) AS x
  WHERE s.id = ANY($1) AND s.status <> 'awaiting_confirmation' ORDER BY 1, 2`;
