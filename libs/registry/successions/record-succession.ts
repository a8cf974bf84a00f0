import { DomainError } from '#domain/domain-error.js';
import { STATES } from '#domain/endorsement/endorsement-status.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { asSeen, refusingSecondStanding, staffChange, type SeenEndorsement } from '../record/seen-endorsement.js';
import { refusingSecondProposal, writeProposal } from '../proposals/write-proposal.js';
import { actionOf, planSuccession } from './plan-succession.js';
import { planUndo, undoActionOf } from './plan-undo.js';
import { asDetails, type SuccessionOrder } from './succession-order.js';
import { writeUndo } from './write-undo.js';
import { writeSuccession } from './write-succession.js';

const NO_REASON = { code: '', text: '' };

/**
 * Records what became of the local government of a case, or proposes it where it takes two people.
 *
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} `succession.not-possible` with the obstacle, `place.not-found`, `endorsement.decided-meanwhile`,
 *   `endorsement.action-not-allowed` when the case ended already, `proposal.already-open`
 */
export function recordSuccession(registry: Registry, seen: SeenEndorsement, order: SuccessionOrder): Promise<boolean> {
  return refusingSecondProposal(() =>
    inTransaction(registry.dataSource, async (manager) => {
      const { localGovernment, status } = await asSeen(manager, seen);
      const action = actionOf(order);
      if (action === 'succeed' && !STATES[status].living) {
        throw new DomainError('endorsement.action-not-allowed', { action, status, actor: 'staff' });
      }
      const { obstacle, takesTwo } = await planSuccession(manager, localGovernment, order);
      if (obstacle) throw new DomainError('succession.not-possible', { obstacle });
      if (takesTwo) {
        await writeProposal(manager, registry, seen, { action, reason: NO_REASON, details: asDetails(order) });
        return false;
      }
      await writeSuccession(manager, localGovernment, order, staffChange(registry, seen));
      return true;
    }),
  );
}

/**
 * Takes back what was recorded of the local government of a case, or proposes that where it takes two people.
 *
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} `succession.not-found`, `succession.not-possible` with the obstacle,
 *   `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`, `proposal.already-open`
 */
export function undoSuccession(registry: Registry, seen: SeenEndorsement, successionId: string): Promise<boolean> {
  const act = () =>
    inTransaction(registry.dataSource, async (manager) => {
      const { localGovernment } = await asSeen(manager, seen);
      const { succession, obstacle, takesTwo } = await planUndo(manager, successionId, localGovernment.id);
      if (obstacle) throw new DomainError('succession.not-possible', { obstacle });
      if (takesTwo) {
        const action = undoActionOf(succession);
        await writeProposal(manager, registry, seen, { action, reason: NO_REASON, details: { successionId } });
        return false;
      }
      await writeUndo(manager, successionId, localGovernment.id, staffChange(registry, seen));
      return true;
    });
  return refusingSecondStanding(() => refusingSecondProposal(act));
}
