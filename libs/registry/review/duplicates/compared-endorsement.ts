import type { EntityManager } from 'typeorm';
import type { Undertaking } from '#domain/pact/undertaking.js';
import { readEndorsement, type EndorsementDetails } from '../../record/read-endorsement.js';
import { documentsOf, type EvidenceDocument } from '../../evidence/documents.js';
import type { Registry } from '../../registry.js';
import { readChecks, type CheckMade } from '../../proposals/checks.js';

export interface DatedUndertaking {
  readonly code: Undertaking;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly committedOn: string;
}

/** One of two endorsements that are laid side by side. */
export interface ComparedEndorsement {
  readonly endorsement: EndorsementDetails;
  readonly undertakings: readonly DatedUndertaking[];
  readonly documents: readonly EvidenceDocument[];
  readonly checks: readonly CheckMade[];
}

/**
 * Reads what is compared of an endorsement.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function comparedEndorsement(registry: Registry, id: string): Promise<ComparedEndorsement> {
  const { manager } = registry.dataSource;
  const endorsement = await readEndorsement(manager, id);
  const [undertakings, documents, checks] = await Promise.all([
    undertakingsOf(manager, id),
    documentsOf(registry, id),
    readChecks(manager, id),
  ]);
  return { endorsement, undertakings, documents, checks };
}

/** The undertakings that stand, with the day of each. */
export function undertakingsOf(manager: EntityManager, endorsementId: string): Promise<DatedUndertaking[]> {
  return manager.query<DatedUndertaking[]>(
    `SELECT undertaking AS code, committed_on::text AS "committedOn" FROM endorsement_undertaking
      WHERE endorsement_id = $1 AND withdrawn_on IS NULL ORDER BY undertaking`,
    [endorsementId],
  );
}
