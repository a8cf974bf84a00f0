import type { Registry } from '../registry.js';
import { ROWS_TO_UNDO } from './undo-import.js';
import type { ImportOutcome, ImportResult } from './import-batch.js';
import type { ImportCells } from './import-columns.js';
import type { ImportFault } from './import-fault.js';

/** One row of a file as staff see it. */
export interface ImportRow {
  readonly line: number;
  readonly cells: ImportCells;
  readonly faults: readonly ImportFault[];
  readonly outcome: ImportOutcome | null;
  readonly result: ImportResult | null;
  /** For a possible duplicate: whether it is to be brought in all the same. */
  readonly wanted: boolean;
  /** The local government that the row was found to mean. */
  readonly governmentName: string | null;
  /** The endorsement that it may duplicate, or would update. */
  readonly otherId: string | null;
  /** The endorsement that it made or changed. */
  readonly endorsementId: string | null;
}

export interface ImportRowFilter {
  readonly outcome?: ImportOutcome;
  readonly result?: ImportResult;
}

const SELECT_ROW = `SELECT line, cells, faults, outcome, result, wanted, government_name AS "governmentName",
  other_id AS "otherId", endorsement_id AS "endorsementId" FROM import_row`;
const FILTER = `batch_id = $1 AND ($2::text IS NULL OR outcome = $2) AND ($3::text IS NULL OR result = $3)`;

/** A page of the rows of a file in the order of its lines, and how many fit the filter. */
export async function importRows(
  registry: Registry,
  batchId: string,
  filter: ImportRowFilter,
  page: number,
  pageSize: number,
): Promise<{ readonly rows: readonly ImportRow[]; readonly total: number }> {
  const values = [batchId, filter.outcome ?? null, filter.result ?? null];
  const rows = await registry.dataSource.query<ImportRow[]>(
    `${SELECT_ROW} WHERE ${FILTER} ORDER BY line LIMIT $4 OFFSET $5`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [count] = await registry.dataSource.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM import_row WHERE ${FILTER}`,
    values,
  );
  return { rows, total: count?.total ?? 0 };
}

/** Every row that fits the filter, some at a time, so that a large file is never in memory as a whole. */
export async function* everyImportRow(
  registry: Registry,
  batchId: string,
  filter: ImportRowFilter,
): AsyncGenerator<readonly ImportRow[]> {
  for (let after = 0; ;) {
    const rows = await registry.dataSource.query<ImportRow[]>(
      `${SELECT_ROW} WHERE ${FILTER} AND line > $4 ORDER BY line LIMIT 1000`,
      [batchId, filter.outcome ?? null, filter.result ?? null, after],
    );
    yield rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.line;
  }
}

/** How many endorsements taking a file back would take back, and how many were worked on since and would stay. */
export async function countUndo(registry: Registry, batchId: string): Promise<{ back: number; kept: number }> {
  const [count] = await registry.dataSource.query<{ back: number; kept: number }[]>(
    `SELECT count(*) FILTER (WHERE e.version = r.made_version)::int AS back,
       count(*) FILTER (WHERE e.version <> r.made_version)::int AS kept
     FROM import_row r JOIN endorsement e ON e.id = r.endorsement_id WHERE r.batch_id = $1 AND ${ROWS_TO_UNDO}`,
    [batchId],
  );
  return count ?? { back: 0, kept: 0 };
}

/** A line of a file that an endorsement came from. */
export interface ImportOrigin {
  readonly id: string;
  readonly fileName: string;
  readonly line: number;
}

/** The file that brought an endorsement in; nothing for one that was signed in the form. */
export async function importOf(registry: Registry, endorsementId: string): Promise<ImportOrigin | undefined> {
  const [found] = await registry.dataSource.query<ImportOrigin[]>(
    `SELECT b.id, b.file_name AS "fileName", r.line FROM import_row r JOIN import_batch b ON b.id = r.batch_id
      WHERE r.endorsement_id = $1 AND r.made_version = 1 ORDER BY b.created_at, r.line LIMIT 1`,
    [endorsementId],
  );
  return found;
}
