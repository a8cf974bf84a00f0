import type { EntityManager } from 'typeorm';

export const IMPORT_OUTCOMES = ['new', 'update', 'duplicate', 'unchanged', 'error'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

export const IMPORT_RESULTS = ['created', 'updated', 'skipped', 'failed', 'undone', 'kept'] as const;
export type ImportResult = (typeof IMPORT_RESULTS)[number];

export type ImportStatus = 'checking' | 'checked' | 'applying' | 'applied' | 'undoing' | 'undone';

/** One file that was brought in. */
export interface ImportBatch {
  readonly id: string;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly withDuplicates: boolean;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly createdByName: string | null;
  readonly appliedBy: string | null;
  readonly appliedAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
}

const SELECT_BATCH = `SELECT b.id, b.file_name AS "fileName", b.status, b.with_duplicates AS "withDuplicates",
  b.created_at AS "createdAt", b.created_by AS "createdBy", s.name AS "createdByName", b.applied_by AS "appliedBy",
  b.applied_at AS "appliedAt", b.undone_by AS "undoneBy", b.undone_at AS "undoneAt"
  FROM import_batch b LEFT JOIN staff_account s ON s.id = b.created_by`;

/**
 * Takes the batch for one transaction, so that two workers never do the same rows.
 *
 * @returns undefined when it is not (or no longer) in this state: then there is nothing to do
 */
export async function lockImport(
  manager: EntityManager,
  batchId: string,
  status: ImportStatus,
): Promise<ImportBatch | undefined> {
  await manager.query('SELECT FROM import_batch WHERE id = $1 FOR UPDATE', [batchId]);
  const [batch] = await manager.query<ImportBatch[]>(`${SELECT_BATCH} WHERE b.id = $1 AND b.status = $2`, [
    batchId,
    status,
  ]);
  return batch;
}

/** Moves a batch on that the caller has taken with `lockImport`. */
export async function moveImport(manager: EntityManager, batchId: string, to: ImportStatus): Promise<void> {
  await manager.query(`UPDATE import_batch SET status = $2 WHERE id = $1`, [batchId, to]);
}
