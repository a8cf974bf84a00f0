import type { EntityManager } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { apartFromRefused } from './apart-from-refused.js';
import { endImport, lockImport, ROWS_TO_APPLY, type ImportOutcome, type ImportResult } from './import-batch.js';
import type { ImportFault } from './import-fault.js';
import type { ImportKnowledge } from './imported-endorsement.js';
import { judgeRows, type JudgedRow, type StoredRow } from './judge-rows.js';
import { updateEndorsement } from './update-endorsement.js';
import { withGovernments, writeEndorsements } from './write-endorsements.js';

const CHUNK = 500;
/** Held by every chunk: two batches with the same rows must see one another. */
const ONE_AT_A_TIME = 7_406_110;

interface RowToApply extends StoredRow {
  readonly outcome: ImportOutcome;
}

/** What became of one row. */
interface RowResult {
  readonly line: number;
  readonly result: ImportResult;
  readonly faults: readonly ImportFault[];
  readonly endorsement_id?: string;
  readonly made_version?: number;
}

interface Application {
  readonly registry: Registry;
  readonly batchId: string;
  readonly staffId: string;
  readonly now: Date;
  readonly knowledge: ImportKnowledge;
}

/**
 * Brings a batch's rows in: new ones, updates, and the possible duplicates that somebody asked for. Each row is judged
 * anew: what is no longer so is skipped, and what is refused fails alone. Each chunk is a transaction of its own: a
 * worker that dies loses one, and nothing is made twice. No mail is sent.
 *
 * @returns whether there was anything to do
 */
export async function applyImportRows(
  registry: Registry,
  batchId: string,
  knowledge: ImportKnowledge,
): Promise<boolean> {
  let worked = false;
  while (await inTransaction(registry.dataSource, (manager) => applyChunk(manager, registry, batchId, knowledge))) {
    worked = true;
  }
  return worked;
}

async function applyChunk(
  manager: EntityManager,
  registry: Registry,
  batchId: string,
  knowledge: ImportKnowledge,
): Promise<boolean> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  const batch = await lockImport(manager, batchId, 'applying');
  if (!batch) return false;
  const rows = await manager.query<RowToApply[]>(
    `SELECT r.line, r.cells, r.faults, r.outcome FROM import_row r
      WHERE r.batch_id = $1 AND ${ROWS_TO_APPLY} ORDER BY r.line LIMIT ${CHUNK}`,
    [batchId],
  );
  const now = registry.clock.now();
  if (rows.length === 0) {
    await endImport(manager, batchId, 'applied', now);
    return false;
  }
  const application = { registry, batchId, staffId: batch.appliedBy ?? batch.createdBy, now, knowledge };
  const refused = await apartFromRefused(manager, rows, (inner, some) => applyRows(inner, some, application));
  const failed = refused.map(({ line }) => ({
    line,
    result: 'failed' as const,
    faults: [{ column: '', code: 'refused' as const }],
  }));
  await writeResults(manager, batchId, failed);
  return true;
}

async function applyRows(manager: EntityManager, rows: readonly RowToApply[], act: Application): Promise<void> {
  const { batchId, staffId, now, knowledge } = act;
  // The possible duplicate that was asked for says so among its faults; it is none.
  const stored = rows.map((row) => (row.outcome === 'duplicate' ? { ...row, faults: [] } : row));
  const judged = await judgeRows(manager, batchId, stored, now, knowledge);
  const askedFor = new Map(rows.map(({ line, outcome }) => [line, outcome]));
  const kindOf = (one: JudgedRow): 'created' | 'updated' | 'skipped' => {
    const asked = askedFor.get(one.line);
    if (asked === 'update') return one.outcome === 'update' ? 'updated' : 'skipped';
    return one.outcome === 'new' || (asked === 'duplicate' && one.outcome === 'duplicate') ? 'created' : 'skipped';
  };
  const made = await withGovernments(
    manager,
    judged.filter((one) => kindOf(one) === 'created'),
  );
  await writeEndorsements(manager, made, now, staffId);
  const results: RowResult[] = made.map(({ line, id }) => {
    return { line, result: 'created', faults: [], endorsement_id: id, made_version: 1 };
  });
  for (const one of judged) {
    if (kindOf(one) === 'skipped') results.push(skipped(one));
    if (kindOf(one) === 'updated') results.push(await updated(manager, one, act));
  }
  await writeResults(manager, batchId, results);
}

async function updated(
  manager: EntityManager,
  one: JudgedRow,
  { registry, staffId, now }: Application,
): Promise<RowResult> {
  const { line, row, known } = one;
  if (!row || !known?.same) throw new Error('An update has no endorsement.');
  const act = { registry, actor: { kind: 'staff', id: staffId }, at: now } as const;
  const version = await updateEndorsement(manager, known.same, row, act);
  return { line, result: 'updated', faults: [], endorsement_id: known.same.id, made_version: version };
}

/** Says why: what speaks against the row now, or that its endorsement is there by now. */
function skipped({ line, faults }: JudgedRow): RowResult {
  return {
    line,
    result: 'skipped',
    faults: faults.length > 0 ? faults : [{ column: '', code: 'changed-meanwhile' }],
  };
}

async function writeResults(manager: EntityManager, batchId: string, results: readonly RowResult[]): Promise<void> {
  await manager.query(
    `UPDATE import_row r SET result = v.result, faults = v.faults, endorsement_id = v.endorsement_id,
       made_version = v.made_version
     FROM jsonb_to_recordset($2::jsonb)
       AS v (line int, result text, faults jsonb, endorsement_id uuid, made_version int)
     WHERE r.batch_id = $1 AND r.line = v.line`,
    [batchId, JSON.stringify(results)],
  );
}
