import type { EntityManager } from 'typeorm';
import { blockers, type Blocker } from '#domain/endorsement/blockers.js';
import { STANDING_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { publicStanding } from '#domain/endorsement/public-standing.js';
import { TRANSITIONS } from '#domain/endorsement/transitions.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { publicityFacts } from '../record/publicity-facts.js';
import { pendingErasureOf } from '../privacy/erasure-requests.js';
import { endOfPlace, namesOf } from '../successions/succession.js';

/** Another endorsement of the same local government that holds its place. */
export interface StandingEndorsement {
  readonly id: string;
  readonly reference: string;
  readonly status: EndorsementStatus;
  readonly version: number;
}

/** The other endorsement that holds the place of the same local government; undefined when none does. */
export async function standingBeside(
  manager: EntityManager,
  { id, localGovernment }: Pick<EndorsementDetails, 'id' | 'localGovernment'>,
): Promise<StandingEndorsement | undefined> {
  const [standing] = await manager.query<StandingEndorsement[]>(
    `SELECT id, reference, status, version FROM endorsement
      WHERE local_government_id = $1 AND id <> $2 AND status = ANY($3)`,
    [localGovernment.id, id, STANDING_STATUSES],
  );
  return standing;
}

/** Whether the public sees another endorsement of the same local government: signed, not re-confirmed or announced. */
export async function isPublicBeside(
  manager: EntityManager,
  { id, localGovernment }: Pick<EndorsementDetails, 'id' | 'localGovernment'>,
): Promise<boolean> {
  const beside = await manager.query<{ id: string }[]>(
    `SELECT id FROM endorsement WHERE local_government_id = $1 AND id <> $2
        AND coalesce(announced_at, verified_at, published_at) IS NOT NULL`,
    [localGovernment.id, id],
  );
  for (const one of beside) if (publicStanding(await publicityFacts(manager, one.id)) !== null) return true;
  return false;
}

/** Whether a new signature may take the place of this endorsement. */
export function isSupersedable({ status }: Pick<StandingEndorsement, 'status'>): boolean {
  return (TRANSITIONS.supersede.from as readonly EndorsementStatus[]).includes(status);
}

/** Everything that stands in the way of verifying this endorsement, as the page shows it and the rule applies it. */
export async function verificationBlockers(
  manager: EntityManager,
  endorsement: EndorsementDetails,
): Promise<Blocker[]> {
  const standing = await standingBeside(manager, endorsement);
  const erasure = await pendingErasureOf(manager, endorsement.id);
  const end = await endOfPlace(manager, endorsement.localGovernment.id);
  const isAboutToGo = erasure?.outcome === 'accepted';
  return blockers({
    ...endorsement,
    hasConsentToPublish: endorsement.publicationConsent?.granted === true,
    erasedAt: endorsement.anonymisedAt ?? (isAboutToGo ? erasure.requestedAt : null),
    succeededBy: end ? namesOf(end.successors) : null,
    standingReference: standing && !isSupersedable(standing) ? standing.reference : null,
  });
}
