import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { erasureAcceptedMail } from '#jobs/erasure-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { erasePersonalData } from './erase-personal-data.js';
import { acceptedErasures, erasureRequest } from './erasure-requests.js';

/** However the mail fares, the erasure does not wait longer for it. */
const PATIENCE_DAYS = 3;

/**
 * Erases what accepted requests ask for, once the mail that says so has left or could not: after the erasure there is
 * no address to write to. Driven by rows in the database, so days without a worker only delay it.
 *
 * @returns how many were carried out
 */
export async function carryOutErasures(registry: Registry): Promise<number> {
  let carriedOut = 0;
  for (const { id } of await acceptedErasures(registry.dataSource.manager)) {
    const isDone = await reopenedWhereTwoAreNeeded(registry, id, async (manager) => {
      const request = await erasureRequest(manager, id, 'FOR UPDATE');
      if (request?.carriedOutAt !== null) return false;
      const now = registry.clock.now();
      const [waiting] = await manager.query<object[]>(
        `SELECT FROM outbox o JOIN erasure_request r ON r.id = $1 WHERE o.job = $2 AND o.done_at IS NULL
            AND o.subject ->> 'erasureRequestId' = $1::text AND r.decided_at + make_interval(days => $4) > $3`,
        [id, erasureAcceptedMail.name, now, PATIENCE_DAYS],
      );
      if (waiting) return false;
      const { decidedBy, proposedBy } = request;
      await erasePersonalData(manager, registry, request.endorsementId, {
        kind: 'staff',
        id: decidedBy,
        ...(proposedBy !== null && { proposedBy }),
      });
      await manager.query('UPDATE erasure_request SET carried_out_at = $2 WHERE id = $1', [id, now]);
      return true;
    });
    carriedOut += isDone ? 1 : 0;
  }
  return carriedOut;
}

/** An endorsement that became public since one person accepted the request takes two people: it is open again. */
async function reopenedWhereTwoAreNeeded(
  registry: Registry,
  requestId: string,
  carryOut: (manager: EntityManager) => Promise<boolean>,
): Promise<boolean> {
  try {
    return await inTransaction(registry.dataSource, carryOut);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'endorsement.second-person-needed')) throw error;
    await registry.dataSource.query(
      `UPDATE erasure_request SET outcome = NULL, decided_at = NULL, decided_by = NULL WHERE id = $1`,
      [requestId],
    );
    return false;
  }
}
