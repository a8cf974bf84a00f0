import type { EntityManager } from 'typeorm';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { mergesOfCase, type MergeOfCase } from './merges.js';
import type { SuspicionReasons } from './suspicion-rule.js';

/** Another endorsement that may be the same one, as a case shows it. */
export interface PossibleDuplicate extends SuspicionReasons {
  readonly id: string;
  readonly reference: string;
  readonly status: EndorsementStatus;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly submittedAt: Date;
  /** Whether staff said that it is another endorsement. */
  readonly dismissed: boolean;
}

/** What a suspect must be to matter; `o` is the other endorsement. */
const MATTERS = `o.status NOT IN ('void', 'awaiting_confirmation')`;

/** Condition on `endorsement e`: another one is suspected to be the same, and nobody said that it is not. */
export const HAS_SUSPICION = `EXISTS (SELECT FROM endorsement_suspicion d JOIN endorsement o ON o.id = d.suspect_id
  WHERE d.endorsement_id = e.id AND d.dismissed_at IS NULL AND ${MATTERS})`;

/** What is known of an endorsement's duplicates. */
export interface DuplicatesOfCase {
  readonly possible: readonly PossibleDuplicate[];
  /** Whether the search for them has run; until then, none means nothing. */
  readonly searched: boolean;
  readonly merges: readonly MergeOfCase[];
}

/** The endorsements that may be the same as this one: the likeliest first, those that staff dismissed last. */
export async function duplicatesOfCase(manager: EntityManager, endorsementId: string): Promise<DuplicatesOfCase> {
  const possible = await manager.query<PossibleDuplicate[]>(
    `SELECT o.id, o.reference, o.status, g.name, g.kind, g.country, o.submitted_at AS "submittedAt",
       d.same_government AS "sameGovernment", d.similarity, d.distance_km AS "distanceKm",
       d.same_region AS "sameRegion", d.dismissed_at IS NOT NULL AS dismissed
     FROM endorsement_suspicion d JOIN endorsement o ON o.id = d.suspect_id
       JOIN local_government g ON g.id = o.local_government_id
     WHERE d.endorsement_id = $1 AND ${MATTERS}
     ORDER BY dismissed, d.score DESC, o.submitted_at LIMIT 20`,
    [endorsementId],
  );
  const searches = await manager.query<object[]>('SELECT FROM duplicate_search WHERE endorsement_id = $1', [
    endorsementId,
  ]);
  return { possible, searched: searches.length > 0, merges: await mergesOfCase(manager, endorsementId) };
}
