import type { EntityManager } from 'typeorm';
import type { EarlierTerm } from '#domain/endorsement/public-facts.js';
import type { EndorsementDetails } from '../endorsements/read-endorsement.js';

/**
 * The earlier terms of the local government whose endorsement the public sees: those that were listed once and that a
 * new signature replaced, or that were withdrawn, the oldest first. Nothing about a person is in them.
 */
export function earlierTerms(
  manager: EntityManager,
  { id, localGovernment }: Pick<EndorsementDetails, 'id' | 'localGovernment'>,
): Promise<EarlierTerm[]> {
  return manager.query<EarlierTerm[]>(
    `SELECT o.signed_on::text AS "signedOn", to_char(o.verified_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "verifiedOn",
        to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "endedOn", o.status AS ended
       FROM endorsement o CROSS JOIN LATERAL (SELECT h.at FROM endorsement_history h WHERE h.endorsement_id = o.id
         AND h.from_status <> h.to_status ORDER BY h.version DESC LIMIT 1) AS l
      WHERE o.local_government_id = $2 AND o.id <> $1 AND o.status IN ('superseded', 'withdrawn')
        AND o.published_at IS NOT NULL AND o.verified_at IS NOT NULL
      ORDER BY l.at, o.id`,
    [id, localGovernment.id],
  );
}
