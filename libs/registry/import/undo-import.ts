import type { EntityManager } from 'typeorm';
import { TRANSITIONS } from '#domain/endorsement/transitions.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { inTransaction } from '#platform/transaction.js';
import { changeStatus } from '../history/change-status.js';
import type { Registry } from '../registry.js';
import { lockImport, moveImport } from './import-batch.js';

const CHUNK = 200;

interface MadeRow {
  readonly line: number;
  readonly id: string;
  readonly status: EndorsementStatus;
  readonly version: number;
}

/**
 * Takes back what a batch made, as far as nobody has decided on it: those rows stay, and are marked as kept. Resumable
 * like the import itself.
 */
export async function undoImportRows(registry: Registry, batchId: string): Promise<void> {
  while (await inTransaction(registry.dataSource, (manager) => undoChunk(manager, registry, batchId)));
}

async function undoChunk(manager: EntityManager, registry: Registry, batchId: string): Promise<boolean> {
  const batch = await lockImport(manager, batchId, 'undoing');
  if (!batch) return false;
  const rows = await manager.query<MadeRow[]>(
    `SELECT r.line, e.id, e.status, e.version FROM import_row r JOIN endorsement e ON e.id = r.endorsement_id
      WHERE r.batch_id = $1 AND r.result = 'created' ORDER BY r.line LIMIT ${CHUNK} FOR UPDATE OF e`,
    [batchId],
  );
  if (rows.length === 0) {
    await moveImport(manager, batchId, 'undone');
    return false;
  }
  const actor = { kind: 'staff', id: batch.undoneBy ?? batch.createdBy } as const;
  for (const row of rows) {
    const isOpen = (TRANSITIONS.undo_import.from as readonly EndorsementStatus[]).includes(row.status);
    if (isOpen) await changeStatus(manager, row, { action: 'undo_import', actor, at: registry.clock.now() });
    await manager.query(`UPDATE import_row SET result = $3 WHERE batch_id = $1 AND line = $2`, [
      batchId,
      row.line,
      isOpen ? 'undone' : 'kept',
    ]);
  }
  return true;
}
