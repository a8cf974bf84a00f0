import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { endorsementUnmergedMail } from '#jobs/duplicate-jobs.js';
import { readEndorsement, type EndorsementDetails } from '../../record/read-endorsement.js';
import { amend } from '../../record/amend.js';
import { changeStatus } from '../../record/change-status.js';
import type { ValueChange } from '../../record/value-change.js';
import { enqueue } from '../../outbox/enqueue.js';
import { removeRedirect } from '../../public-register/public-redirects.js';
import { announceChange } from '../../public-register/register-revision.js';
import { requireReason } from '../../proposals/reasons.js';
import { asSeen } from '../../record/seen-endorsement.js';
import { stateBefore } from '../take-decision.js';
import { holdBoth, type Seen } from './merge-order.js';
import { giveBack, takenChanges, type Taken } from './taking-over.js';
import type { MergeToWrite } from './write-merge.js';

interface OpenMerge {
  readonly id: string;
  readonly winnerId: string;
  readonly taken: Taken;
}

/** The merge that ended an endorsement; undefined when none did, or it was taken back. */
export async function openMergeOf(manager: EntityManager, loserId: string): Promise<OpenMerge | undefined> {
  const [merge] = await manager.query<OpenMerge[]>(
    `SELECT id, winner_id AS "winnerId", taken FROM endorsement_merge WHERE loser_id = $1 AND undone_at IS NULL`,
    [loserId],
  );
  return merge;
}

/**
 * The endorsement into which this one was merged.
 *
 * @throws {DomainError} `merge.not-possible` when there is nothing to take back, or that one was itself merged since
 */
export async function winnerToRelease(manager: EntityManager, loserId: string): Promise<EndorsementDetails> {
  const merge = await openMergeOf(manager, loserId);
  if (!merge || (await openMergeOf(manager, merge.winnerId))) throw new DomainError('merge.not-possible');
  return readEndorsement(manager, merge.winnerId);
}

/**
 * Takes a merge back in the caller's transaction: the loser is again as it was, has its address again, and gets back
 * what was taken over and has not changed since.
 *
 * @throws {DomainError} `merge.not-possible`, `endorsement.decided-meanwhile`, `reason.unknown`
 */
export async function writeUnmerge(
  manager: EntityManager,
  seen: Seen,
  { actor, at, changes = [], ...order }: MergeToWrite,
): Promise<void> {
  const { id: winnerId } = await winnerToRelease(manager, seen.endorsementId);
  await holdBoth(manager, [seen.endorsementId, winnerId]);
  const loser = await asSeen(manager, seen);
  const winner = await winnerToRelease(manager, loser.id);
  const merge = await openMergeOf(manager, loser.id);
  if (!merge || winner.id !== winnerId) throw new DomainError('merge.not-possible');
  const reason = await requireReason(manager, 'unmerge', order.reason);
  const back = await stateBefore(manager, loser.id, 'unmerge');
  const mergedInto: ValueChange = { field: 'mergedInto', before: winner.reference, after: null };
  await changeStatus(manager, loser, {
    action: 'unmerge',
    actor,
    at,
    reason,
    changes: [...changes, mergedInto],
    ...(back && { back }),
  });
  const kept = await giveBack(manager, { loser, winner }, merge.taken);
  const given = takenChanges(merge.taken)
    .filter(({ field }) => !kept.includes(field.replace('undertaking.', '')))
    .map(({ field, before, after }) => ({ field, before: after, after: before }));
  const mergedFrom: ValueChange = { field: 'mergedFrom', before: loser.reference, after: null };
  await amend(manager, winner, { action: 'release', actor, at, changes: [mergedFrom, ...given] });
  await manager.query('UPDATE endorsement_merge SET undone_at = $2, kept = $3 WHERE id = $1', [merge.id, at, kept]);
  await removeRedirect(manager, merge.id);
  await announceChange(manager, at);
  await enqueue(manager, endorsementUnmergedMail, { endorsementId: loser.id });
}
