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
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly createdByName: string | null;
  readonly appliedBy: string | null;
  readonly appliedByName: string | null;
  readonly appliedAt: Date | null;
  /** When somebody stopped it in the middle; the rest was not brought in. */
  readonly cancelledAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoneByName: string | null;
  readonly undoneAt: Date | null;
  readonly undoReason: string | null;
  /** When the cells of its rows were emptied; then it can be neither read again nor brought in. */
  readonly emptiedAt: Date | null;
}

/** The columns of a batch `b` and the names of who acted; the caller adds the condition. */
export const SELECT_BATCH = `SELECT b.id, b.file_name AS "fileName", b.status, b.created_at AS "createdAt",
  b.created_by AS "createdBy", c.name AS "createdByName", b.applied_by AS "appliedBy", a.name AS "appliedByName",
  b.applied_at AS "appliedAt", b.cancelled_at AS "cancelledAt", b.undone_by AS "undoneBy", u.name AS "undoneByName",
  b.undone_at AS "undoneAt", b.undo_reason AS "undoReason", b.emptied_at AS "emptiedAt"
  FROM import_batch b LEFT JOIN staff_shown_name c ON c.id = b.created_by
  LEFT JOIN staff_shown_name a ON a.id = b.applied_by LEFT JOIN staff_shown_name u ON u.id = b.undone_by`;

/** Rows `r` that would be brought in and were not yet: possible duplicates only where somebody asked for it. */
export const ROWS_TO_APPLY = `r.result IS NULL AND (r.outcome IN ('new', 'update') OR (r.outcome = 'duplicate' AND r.wanted))`;

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

/** Ends what was done with a batch that the caller has taken with `lockImport`. */
export async function endImport(manager: EntityManager, batchId: string, to: ImportStatus, at: Date): Promise<void> {
  await manager.query(`UPDATE import_batch SET status = $2, ended_at = $3 WHERE id = $1`, [batchId, to, at]);
}
