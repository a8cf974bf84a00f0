import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { Registry } from '../registry.js';
import {
  IMPORT_OUTCOMES,
  IMPORT_RESULTS,
  SELECT_BATCH,
  type ImportBatch,
  type ImportOutcome,
  type ImportResult,
} from './import-batch.js';

/** How many rows of a file there are, of each kind. */
export interface ImportCounts {
  readonly rows: number;
  /** Not yet checked. */
  readonly unchecked: number;
  readonly outcomes: Readonly<Record<ImportOutcome, number>>;
  readonly results: Readonly<Record<ImportResult, number>>;
  /** Possible duplicates that are to be brought in all the same. */
  readonly wanted: number;
  /** To be brought in, and not yet. */
  readonly left: number;
}

export interface ImportOverview extends ImportBatch {
  readonly counts: ImportCounts;
}

/** A page of the files, the newest first, and how many there are. */
export async function listImports(
  registry: Registry,
  page: number,
  pageSize: number,
): Promise<{ readonly imports: readonly ImportOverview[]; readonly total: number }> {
  const { manager } = registry.dataSource;
  const batches = await manager.query<ImportBatch[]>(
    `${SELECT_BATCH} ORDER BY b.created_at DESC, b.id LIMIT $1 OFFSET $2`,
    [pageSize, (page - 1) * pageSize],
  );
  const [count] = await manager.query<{ total: number }[]>('SELECT count(*)::int AS total FROM import_batch');
  const counts = await countsOf(
    manager,
    batches.map(({ id }) => id),
  );
  return { imports: batches.map((batch, index) => withCounts(batch, counts[index])), total: count?.total ?? 0 };
}

/**
 * Reads one file with its counts.
 *
 * @throws {DomainError} `import.not-found`
 */
export async function readImport(registry: Registry, batchId: string): Promise<ImportOverview> {
  const { manager } = registry.dataSource;
  const [batch] = await manager.query<ImportBatch[]>(`${SELECT_BATCH} WHERE b.id = $1`, [batchId]);
  if (!batch) throw new DomainError('import.not-found');
  return withCounts(batch, (await countsOf(manager, [batchId]))[0]);
}

/** An earlier upload of the very same file that was brought in and not taken back, if there is one. */
export async function sameFileBefore(registry: Registry, batchId: string): Promise<ImportBatch | undefined> {
  const [earlier] = await registry.dataSource.query<ImportBatch[]>(
    `${SELECT_BATCH} JOIN import_batch this ON this.id = $1 AND this.file_hash = b.file_hash AND this.id <> b.id
      WHERE b.status IN ('applying', 'applied') AND b.file_hash <> '' AND b.created_at <= this.created_at
      ORDER BY b.created_at DESC LIMIT 1`,
    [batchId],
  );
  return earlier;
}

interface Group {
  readonly batch: string;
  readonly outcome: ImportOutcome | null;
  readonly result: ImportResult | null;
  readonly wanted: boolean;
  readonly count: number;
}

async function countsOf(manager: EntityManager, batchIds: readonly string[]): Promise<ImportCounts[]> {
  const groups = await manager.query<Group[]>(
    `SELECT batch_id AS batch, outcome, result, wanted, count(*)::int FROM import_row
      WHERE batch_id = ANY($1) GROUP BY 1, 2, 3, 4`,
    [batchIds],
  );
  return batchIds.map((id) => countsFrom(groups.filter(({ batch }) => batch === id)));
}

function countsFrom(groups: readonly Group[]): ImportCounts {
  const sum = (isMeant: (group: Group) => boolean): number =>
    groups.filter(isMeant).reduce((total, { count }) => total + count, 0);
  const each = <Name extends string>(names: readonly Name[], column: 'outcome' | 'result') =>
    Object.fromEntries(names.map((name) => [name, sum((group) => group[column] === name)])) as Record<Name, number>;
  const isWanted = ({ outcome, wanted }: Group): boolean => outcome === 'duplicate' && wanted;
  return {
    rows: sum(() => true),
    unchecked: sum(({ outcome }) => outcome === null),
    outcomes: each(IMPORT_OUTCOMES, 'outcome'),
    results: each(IMPORT_RESULTS, 'result'),
    wanted: sum(isWanted),
    left: sum(
      (group) => group.result === null && (group.outcome === 'new' || group.outcome === 'update' || isWanted(group)),
    ),
  };
}

function withCounts(batch: ImportBatch, counts = countsFrom([])): ImportOverview {
  return { ...batch, counts };
}
