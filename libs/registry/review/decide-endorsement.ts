import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { blockers, type Blocker } from '#domain/endorsement/blockers.js';
import { STANDING_STATUSES } from '#domain/endorsement/endorsement-status.js';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import type { EndorsementDetails } from '../endorsements/read-endorsement.js';
import { changeStatus } from '../history/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { assignCase } from './case-claims.js';
import { readAssurance } from './checks.js';
import { asSeen, refusingSecondStanding, staffChange, type SeenEndorsement } from './seen-endorsement.js';

export type { SeenEndorsement } from './seen-endorsement.js';

/** Takes a submitted endorsement into review, so that colleagues see that somebody is at it. */
export async function startReview(registry: Registry, seen: SeenEndorsement): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    await changeStatus(manager, endorsement, { ...staffChange(registry, seen), action: 'start_review' });
    await assignCase(manager, { ...seen, at: registry.clock.now() });
  });
}

/**
 * Verifies an endorsement and asks for its publication.
 *
 * @param withoutChecks why it is verified while nothing on its checklist is found right; null when that is not meant
 * @throws {DomainError} `endorsement.blocked` with the blockers' types, `endorsement.decided-meanwhile`,
 *   `endorsement.unchecked`, `endorsement.already-listed`, `endorsement.action-not-allowed`
 */
export async function verifyEndorsement(
  registry: Registry,
  seen: SeenEndorsement,
  withoutChecks: string | null = null,
): Promise<void> {
  await refusingSecondStanding(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const endorsement = await asSeen(manager, seen);
      const found = await verificationBlockers(manager, endorsement);
      if (found.length > 0) throw new DomainError('endorsement.blocked', { blockers: found.map(({ type }) => type) });
      const isUnchecked = (await readAssurance(manager, endorsement.id)).length === 0;
      if (isUnchecked && withoutChecks === null) throw new DomainError('endorsement.unchecked');
      const change = staffChange(registry, seen);
      await changeStatus(manager, endorsement, {
        ...change,
        action: 'verify',
        fields: { verifiedAt: change.at },
        ...(isUnchecked && withoutChecks !== null && { reason: { code: 'without_checks', text: withoutChecks } }),
      });
      await enqueue(manager, listSignatory, { endorsementId: endorsement.id });
    }),
  );
}

/** Everything that stands in the way of verifying this endorsement, as the page shows it and the rule applies it. */
export async function verificationBlockers(
  manager: EntityManager,
  endorsement: EndorsementDetails,
): Promise<Blocker[]> {
  const [standing] = await manager.query<{ reference: string }[]>(
    `SELECT reference FROM endorsement WHERE local_government_id = $1 AND id <> $2 AND status = ANY($3)`,
    [endorsement.localGovernment.id, endorsement.id, STANDING_STATUSES],
  );
  const [consent] = await manager.query<{ granted: boolean }[]>(
    `SELECT granted FROM consent WHERE endorsement_id = $1 AND purpose = 'publish_endorsement'
      ORDER BY given_at DESC LIMIT 1`,
    [endorsement.id],
  );
  return blockers({
    ...endorsement,
    hasConsentToPublish: consent?.granted === true,
    standingReference: standing?.reference ?? null,
  });
}
