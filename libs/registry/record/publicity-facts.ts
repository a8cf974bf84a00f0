import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { StandingFacts } from '#domain/endorsement/public-standing.js';

/** What the rules about the public record need to know of an endorsement. */
export interface PublicityFacts extends StandingFacts {
  /** When its people were erased; null while they are there. */
  readonly anonymisedAt: Date | null;
}

/**
 * The latest answer to the question whether an endorsement `e` may be published, as `publicationConsent`; one of which
 * nobody knows who gave it is no consent.
 */
export const PUBLICATION_CONSENT = `(SELECT json_build_object('granted', c.granted AND c.basis <> 'unknown',
    'textVersion', c.text_version)
  FROM consent c WHERE c.endorsement_id = e.id AND c.purpose = 'publish_endorsement'
  ORDER BY c.recorded_at DESC LIMIT 1) AS "publicationConsent"`;

/**
 * Reads them as they are within the caller's transaction.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function publicityFacts(manager: EntityManager, id: string): Promise<PublicityFacts> {
  const [facts] = await manager.query<PublicityFacts[]>(
    `SELECT e.status, e.announced_at AS "announcedAt", e.verified_at AS "verifiedAt", e.published_at AS "publishedAt",
        p.anonymised_at AS "anonymisedAt", ${PUBLICATION_CONSENT}
       FROM endorsement e LEFT JOIN endorsement_people p ON p.endorsement_id = e.id WHERE e.id = $1`,
    [id],
  );
  if (!facts) throw new DomainError('endorsement.not-found');
  return facts;
}
