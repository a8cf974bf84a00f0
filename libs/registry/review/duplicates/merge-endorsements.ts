import { DomainError } from '#domain/domain-error.js';
import { mergeObstacle } from '#domain/endorsement/merge.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../../registry.js';
import { refusingSecondProposal, writeProposal } from '../../proposals/write-proposal.js';
import { asSeen, refusingSecondStanding, type SeenEndorsement } from '../../record/seen-endorsement.js';
import type { Reason } from '../../proposals/reasons.js';
import { mergeNeedsSecondPerson } from './merge-executors.js';
import { bothAsSeen, type MergeOrder } from './merge-order.js';
import { writeMerge } from './write-merge.js';
import { winnerToRelease, writeUnmerge } from './write-unmerge.js';

/**
 * Merges one endorsement into another, or proposes it to a second person when the public has seen one of them.
 *
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} `merge.not-possible`, `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`,
 *   `reason.unknown`, `proposal.already-open`
 */
export function mergeEndorsements(registry: Registry, order: MergeOrder, staffId: string): Promise<boolean> {
  const { loser, winner, take, reason } = order;
  return refusingSecondProposal(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const both = await bothAsSeen(manager, order);
      if (!mergeNeedsSecondPerson(both)) {
        await writeMerge(manager, both, take, { ...byStaff(registry, staffId), reason });
        return true;
      }
      if (mergeObstacle(both.loser, both.winner)) throw new DomainError('merge.not-possible');
      const details = { winner: winner.endorsementId, winnerVersion: String(winner.version), take: take.join() };
      await writeProposal(manager, registry, { ...loser, staffId }, { action: 'merge', reason, details });
      return false;
    }),
  );
}

/**
 * Takes a merge back, or proposes that.
 *
 * @param seen the endorsement that was merged into another
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} as `mergeEndorsements`, and `endorsement.already-listed` when its place was taken meanwhile
 */
export function unmergeEndorsement(registry: Registry, seen: SeenEndorsement, reason: Reason): Promise<boolean> {
  return refusingSecondStanding(() =>
    refusingSecondProposal(() =>
      inTransaction(registry.dataSource, async (manager) => {
        const loser = await asSeen(manager, seen);
        const winner = await winnerToRelease(manager, loser.id);
        if (!mergeNeedsSecondPerson({ loser, winner })) {
          await writeUnmerge(manager, seen, { ...byStaff(registry, seen.staffId), reason });
          return true;
        }
        await writeProposal(manager, registry, seen, { action: 'unmerge', reason, details: { winner: winner.id } });
        return false;
      }),
    ),
  );
}

function byStaff(registry: Registry, staffId: string) {
  return { actor: { kind: 'staff', id: staffId }, at: registry.clock.now() } as const;
}
