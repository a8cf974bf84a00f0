import type { EntityManager } from 'typeorm';
import { dayOfAct } from '#domain/calendar/local-day.js';
import type { EarlierTerm } from '#domain/endorsement/public-facts.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';

/**
 * The earlier terms of the local government whose endorsement the public sees: those that were listed once and that a
 * new signature replaced, or that were withdrawn, the oldest first. Nothing about a person is in them.
 */
export async function earlierTerms(
  manager: EntityManager,
  { id, localGovernment }: Pick<EndorsementDetails, 'id' | 'localGovernment'>,
): Promise<EarlierTerm[]> {
  const ended = await manager.query<EndedTerm[]>(
    `SELECT o.signed_on::text AS "signedOn", o.mandate_date::text AS "mandateDate", o.verified_at AS "verifiedAt",
        l.at AS "endedAt", o.status AS ended
       FROM endorsement o CROSS JOIN LATERAL (SELECT h.at FROM endorsement_history h WHERE h.endorsement_id = o.id
         AND h.from_status <> h.to_status ORDER BY h.version DESC LIMIT 1) AS l
      WHERE o.local_government_id = $2 AND o.id <> $1 AND o.status IN ('superseded', 'withdrawn')
        AND o.published_at IS NOT NULL AND o.verified_at IS NOT NULL
      ORDER BY l.at, o.id`,
    [id, localGovernment.id],
  );
  return ended.map(({ signedOn, mandateDate, verifiedAt, endedAt, ...term }) => ({
    signedOn,
    verifiedOn: dayOfAct(verifiedAt, signedOn, mandateDate),
    endedOn: dayOfAct(endedAt, signedOn, mandateDate),
    ...term,
  }));
}

interface EndedTerm extends Pick<EarlierTerm, 'signedOn' | 'ended'> {
  readonly mandateDate: string;
  readonly verifiedAt: Date;
  readonly endedAt: Date;
}
