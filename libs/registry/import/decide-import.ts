import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { applyImport, undoImport } from '#jobs/import-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { noteStaffEvent } from '../accounts/staff-events.js';
import { endImport, lockImport, ROWS_TO_APPLY, type ImportBatch, type ImportStatus } from './import-batch.js';

/**
 * Asks for a checked file, or what a stopped one left over, to be brought in.
 *
 * @throws {DomainError} `import.not-found`, or `import.not-possible-now` when it is under way, done, has nothing to
 *   bring in or was emptied
 */
export async function confirmImport(registry: Registry, batchId: string, staffId: string): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const batch = await taken(manager, batchId, ['checked', 'applied']);
    const [left] = await manager.query<object[]>(
      `SELECT 1 FROM import_row r WHERE r.batch_id = $1 AND ${ROWS_TO_APPLY} LIMIT 1`,
      [batchId],
    );
    if (!left || batch.emptiedAt !== null) throw new DomainError('import.not-possible-now');
    await manager.query(
      `UPDATE import_batch SET status = 'applying', applied_by = $2, applied_at = $3, cancelled_at = NULL WHERE id = $1`,
      [batchId, staffId, registry.clock.now()],
    );
    await noteImportEvent(manager, registry, 'import_confirmed', batch, staffId);
    await enqueue(manager, applyImport, { batchId });
  });
}

/**
 * Stops a file that is being brought in: what is done stays, what is left can be brought in later.
 *
 * @throws {DomainError} `import.not-found`, or `import.not-possible-now` when it is not under way
 */
export async function cancelImport(registry: Registry, batchId: string, staffId: string): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const batch = await taken(manager, batchId, ['applying']);
    const now = registry.clock.now();
    await endImport(manager, batchId, 'applied', now);
    await manager.query('UPDATE import_batch SET cancelled_at = $2 WHERE id = $1', [batchId, now]);
    await noteImportEvent(manager, registry, 'import_stopped', batch, staffId);
  });
}

/**
 * Asks for everything that a file brought in to be taken back, as far as nobody has worked on it since.
 *
 * @param reason words for the history of each endorsement
 * @throws {DomainError} `import.not-found`, or `import.not-possible-now` when it was not brought in
 */
export async function requestUndo(registry: Registry, batchId: string, staffId: string, reason: string): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const batch = await taken(manager, batchId, ['applied']);
    await manager.query(
      `UPDATE import_batch SET status = 'undoing', undone_by = $2, undone_at = $3, undo_reason = $4 WHERE id = $1`,
      [batchId, staffId, registry.clock.now(), reason],
    );
    await noteImportEvent(manager, registry, 'import_undone', batch, staffId);
    await enqueue(manager, undoImport, { batchId });
  });
}

function noteImportEvent(
  manager: EntityManager,
  registry: Registry,
  action: 'import_confirmed' | 'import_stopped' | 'import_undone',
  { id, fileName }: Pick<ImportBatch, 'id' | 'fileName'>,
  staffId: string,
): Promise<void> {
  return noteStaffEvent(manager, registry, { accountId: staffId, by: staffId, action, after: fileName, subject: id });
}

/**
 * Says which possible duplicates are to be brought in all the same.
 *
 * @param lines of these rows; `all` for every one of the file
 * @throws {DomainError} `import.not-found`, or `import.not-possible-now` once the file is brought in
 */
export async function chooseDuplicates(
  registry: Registry,
  batchId: string,
  lines: readonly number[] | 'all',
  isWanted: (line: number) => boolean,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    await taken(manager, batchId, ['checked']);
    if (lines === 'all') {
      await manager.query(`UPDATE import_row SET wanted = $2 WHERE batch_id = $1 AND outcome = 'duplicate'`, [
        batchId,
        isWanted(0),
      ]);
      return;
    }
    await manager.query(
      `UPDATE import_row SET wanted = line = ANY($3::int[])
        WHERE batch_id = $1 AND outcome = 'duplicate' AND line = ANY($2::int[])`,
      [batchId, lines, lines.filter(isWanted)],
    );
  });
}

/** The batch, taken for this transaction, in one of the states. */
async function taken(manager: EntityManager, batchId: string, states: readonly ImportStatus[]): Promise<ImportBatch> {
  for (const status of states) {
    const batch = await lockImport(manager, batchId, status);
    if (batch) return batch;
  }
  const [known] = await manager.query<object[]>('SELECT 1 FROM import_batch WHERE id = $1', [batchId]);
  throw new DomainError(known ? 'import.not-possible-now' : 'import.not-found');
}
