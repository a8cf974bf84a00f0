import type { EntityManager } from 'typeorm';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { EndorsementDetails } from '../endorsements/read-endorsement.js';
import { distanceKmSql, NEAR_KM, SIMILAR } from '../local-governments/great-circle.js';

export interface PossibleDuplicate {
  readonly id: string;
  readonly reference: string;
  readonly status: EndorsementStatus;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly submittedAt: Date;
  readonly sameGovernment: boolean;
  /** Likeness of the names, 0 to 1. */
  readonly similarity: number;
  /** Great-circle distance in kilometres; null when one of the two has no place on the map. */
  readonly distanceKm: number | null;
}

const DISTANCE = distanceKmSql(
  { latitude: 'g.latitude', longitude: 'g.longitude' },
  { latitude: '$5', longitude: '$6' },
);

/** Other endorsements of the same local government, or of one with a similar name nearby or in the same region. */
export function possibleDuplicates(
  manager: EntityManager,
  { id, localGovernment }: Pick<EndorsementDetails, 'id' | 'localGovernment'>,
): Promise<PossibleDuplicate[]> {
  return manager.query<PossibleDuplicate[]>(
    `WITH other AS (
       SELECT e.id, e.reference, e.status, g.name, g.kind, g.country, e.submitted_at AS "submittedAt",
         g.id = $2 AS "sameGovernment", similarity(lower(g.name), lower($3)) AS similarity,
         coalesce(lower(g.region_name) = lower($9), false) AS "sameRegion",
         CASE WHEN g.latitude + g.longitude + $5 + $6 IS NOT NULL THEN ${DISTANCE} END AS "distanceKm"
       FROM endorsement e JOIN local_government g ON g.id = e.local_government_id
       WHERE g.country = $4 AND e.id <> $1 AND e.status NOT IN ('void', 'awaiting_confirmation')
     )
     SELECT * FROM other
     WHERE "sameGovernment" OR (similarity >= $7 AND (coalesce("distanceKm", 0) <= $8 OR "sameRegion"))
     ORDER BY "sameGovernment" DESC, similarity DESC, "submittedAt" LIMIT 20`,
    [
      id,
      localGovernment.id,
      localGovernment.name,
      localGovernment.country,
      localGovernment.latitude,
      localGovernment.longitude,
      SIMILAR,
      NEAR_KM,
      localGovernment.regionName,
    ],
  );
}
