import { DomainError } from '#domain/domain-error.js';
import { runBulk } from '#jobs/bulk-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../../outbox/enqueue.js';
import type { Registry } from '../../registry.js';
import { noteStaffEvent } from '../../accounts/staff-events.js';
import { readBulkAction } from './read-bulk-action.js';

/**
 * Asks for a frozen list to be worked through, by whoever froze it.
 *
 * @throws {DomainError} `bulk.not-found`, or `bulk.not-possible-now` when it is confirmed already, was stopped, is
 *   somebody else's, or leaves everything out
 */
export async function confirmBulkAction(registry: Registry, id: string, staffId: string): Promise<void> {
  const { counts, kind } = await readBulkAction(registry, id);
  if (counts.open === 0) throw new DomainError('bulk.not-possible-now');
  await inTransaction(registry.dataSource, async (manager) => {
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE bulk_action SET status = 'running', confirmed_at = $3
        WHERE id = $1 AND created_by = $2 AND status = 'preview'`,
      [id, staffId, registry.clock.now()],
    );
    if (changed === 0) throw new DomainError('bulk.not-possible-now');
    const event = { accountId: staffId, by: staffId, action: 'bulk_confirmed', after: kind, subject: id } as const;
    await noteStaffEvent(manager, registry, event);
    await enqueue(manager, runBulk, { bulkId: id });
  });
}

/**
 * Stops it: what is done stays done, the rest is left as it is.
 *
 * @throws {DomainError} `bulk.not-found`, or `bulk.not-possible-now` when it has ended
 */
export async function cancelBulkAction(registry: Registry, id: string): Promise<void> {
  await readBulkAction(registry, id);
  const [, changed] = await registry.dataSource.query<[unknown, number]>(
    `UPDATE bulk_action SET status = 'cancelled', ended_at = $2 WHERE id = $1 AND status IN ('preview', 'running')`,
    [id, registry.clock.now()],
  );
  if (changed === 0) throw new DomainError('bulk.not-possible-now');
}
