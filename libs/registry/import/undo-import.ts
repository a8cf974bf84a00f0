import type { EntityManager } from 'typeorm';
import { TRANSITIONS } from '#domain/endorsement/transitions.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { inTransaction } from '#platform/transaction.js';
import { changeStatus } from '../record/change-status.js';
import type { Registry } from '../registry.js';
import { apartFromRefused } from './apart-from-refused.js';
import { endImport, lockImport, type ImportBatch } from './import-batch.js';
import { takeUpdateBack } from './update-endorsement.js';

const CHUNK = 200;

/** Rows `r` of a batch that made or changed an endorsement. */
export const ROWS_TO_UNDO = `r.result IN ('created', 'updated')`;

interface MadeRow {
  readonly line: number;
  readonly result: 'created' | 'updated';
  readonly madeVersion: number;
  readonly id: string;
  readonly status: EndorsementStatus;
  readonly version: number;
}

/**
 * Takes back what a batch made or changed, as far as nobody has worked on it since: those rows stay, and are marked as
 * kept. Resumable like the import itself.
 *
 * @returns whether there was anything to do
 */
export async function undoImportRows(registry: Registry, batchId: string): Promise<boolean> {
  let worked = false;
  while (await inTransaction(registry.dataSource, (manager) => undoChunk(manager, registry, batchId))) worked = true;
  return worked;
}

async function undoChunk(manager: EntityManager, registry: Registry, batchId: string): Promise<boolean> {
  const batch = await lockImport(manager, batchId, 'undoing');
  if (!batch) return false;
  const rows = await manager.query<MadeRow[]>(
    `SELECT r.line, r.result, coalesce(r.made_version, 1) AS "madeVersion", e.id, e.status, e.version
       FROM import_row r JOIN endorsement e ON e.id = r.endorsement_id
      WHERE r.batch_id = $1 AND ${ROWS_TO_UNDO} ORDER BY r.line LIMIT ${CHUNK} FOR UPDATE OF e`,
    [batchId],
  );
  const at = registry.clock.now();
  if (rows.length === 0) {
    await endImport(manager, batchId, 'undone', at);
    return false;
  }
  const refused = await apartFromRefused(manager, rows, (inner, some) =>
    undoRows(inner, some, { registry, batch, at }),
  );
  for (const row of refused) await writeEnd(manager, batchId, row, false);
  return true;
}

interface Undoing {
  readonly registry: Registry;
  readonly batch: ImportBatch;
  readonly at: Date;
}

async function undoRows(manager: EntityManager, rows: readonly MadeRow[], undoing: Undoing): Promise<void> {
  const { registry, batch, at } = undoing;
  const act = { actor: { kind: 'staff', id: batch.undoneBy ?? batch.createdBy }, at } as const;
  const reason = { code: 'import_undone', text: batch.undoReason ?? '' };
  for (const row of rows) {
    const { id, result, madeVersion, status, version } = row;
    if (result === 'updated') {
      await writeEnd(manager, batch.id, row, await takeUpdateBack(manager, id, madeVersion, { registry, ...act }));
      continue;
    }
    const isUntouched =
      version === madeVersion && (TRANSITIONS.undo_import.from as readonly EndorsementStatus[]).includes(status);
    if (isUntouched) await changeStatus(manager, row, { action: 'undo_import', ...act, reason });
    await writeEnd(manager, batch.id, row, isUntouched);
  }
}

async function writeEnd(manager: EntityManager, batchId: string, { line }: MadeRow, isUndone: boolean): Promise<void> {
  await manager.query(`UPDATE import_row SET result = $3, faults = $4 WHERE batch_id = $1 AND line = $2`, [
    batchId,
    line,
    isUndone ? 'undone' : 'kept',
    JSON.stringify(isUndone ? [] : [{ column: '', code: 'changed-since' }]),
  ]);
}
