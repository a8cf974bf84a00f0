import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { mergeObstacle } from '#domain/endorsement/merge.js';
import { endorsementMergedMail } from '#jobs/duplicate-jobs.js';
import { amend } from '../../record/amend.js';
import { changeStatus, type StatusChange } from '../../record/change-status.js';
import type { ValueChange } from '../../record/value-change.js';
import { enqueue } from '../../outbox/enqueue.js';
import { redirectAddress } from '../../public-register/public-redirects.js';
import { announceChange } from '../../public-register/register-revision.js';
import { requireReason, type Reason } from '../../proposals/reasons.js';
import type { BothEndorsements, MergeOrder } from './merge-order.js';
import { takeOver, takenChanges } from './taking-over.js';

export interface MergeToWrite extends Pick<StatusChange, 'actor' | 'at' | 'changes'> {
  readonly reason: Reason;
}

/**
 * Merges one endorsement into another in the caller's transaction, which holds both: the loser becomes void and its
 * address leads to the winner's, the winner takes over what was ticked, and the loser's contact is told.
 *
 * @throws {DomainError} `merge.not-possible`, `endorsement.action-not-allowed`, `reason.unknown`
 */
export async function writeMerge(
  manager: EntityManager,
  both: BothEndorsements,
  take: MergeOrder['take'],
  { actor, at, changes = [], ...given }: MergeToWrite,
): Promise<void> {
  const { loser, winner } = both;
  if (mergeObstacle(loser, winner)) throw new DomainError('merge.not-possible');
  const reason = await requireReason(manager, 'merge', given.reason);
  const mergedInto: ValueChange = { field: 'mergedInto', before: null, after: winner.reference };
  await changeStatus(manager, loser, { action: 'merge', actor, at, reason, changes: [...changes, mergedInto] });
  const taken = await takeOver(manager, both, take);
  const mergedFrom: ValueChange = { field: 'mergedFrom', before: null, after: loser.reference };
  await amend(manager, winner, { action: 'absorb', actor, at, changes: [mergedFrom, ...takenChanges(taken)] });
  const [merge] = await manager.query<{ id: string }[]>(
    `INSERT INTO endorsement_merge (loser_id, winner_id, taken, merged_at) VALUES ($1, $2, $3, $4) RETURNING id`,
    [loser.id, winner.id, taken, at],
  );
  const addresses = { number: loser.localGovernment.number, target: winner.localGovernment.number, at };
  await redirectAddress(manager, merge?.id ?? '', addresses);
  await announceChange(manager, at);
  await enqueue(manager, endorsementMergedMail, { endorsementId: loser.id });
}
