import type { EntityManager } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { apartFromRefused } from './apart-from-refused.js';
import { endImport, lockImport } from './import-batch.js';
import type { ImportKnowledge } from './imported-endorsement.js';
import { judgeRows, type JudgedRow, type StoredRow } from './judge-rows.js';
import { findSimilar } from './known-endorsements.js';

const CHUNK = 1000;

/**
 * Says of every row of a batch what it would do. Each chunk is a transaction of its own: a worker that dies loses one.
 *
 * @returns whether there was anything to do
 */
export async function checkImportRows(
  registry: Registry,
  batchId: string,
  knowledge: ImportKnowledge,
): Promise<boolean> {
  let worked = false;
  while (await inTransaction(registry.dataSource, (manager) => checkChunk(manager, registry, batchId, knowledge))) {
    worked = true;
  }
  return worked;
}

/** @returns whether more may be left */
async function checkChunk(
  manager: EntityManager,
  registry: Registry,
  batchId: string,
  knowledge: ImportKnowledge,
): Promise<boolean> {
  if (!(await lockImport(manager, batchId, 'checking'))) return false;
  const rows = await manager.query<StoredRow[]>(
    `SELECT line, cells, faults FROM import_row WHERE batch_id = $1 AND outcome IS NULL ORDER BY line LIMIT ${CHUNK}`,
    [batchId],
  );
  if (rows.length === 0) {
    await endImport(manager, batchId, 'checked', registry.clock.now());
    return false;
  }
  const now = registry.clock.now();
  const refused = await apartFromRefused(manager, rows, async (inner, some) => {
    const judged = await judgeRows(inner, batchId, some, now, knowledge);
    await write(inner, batchId, await withLikenesses(inner, await withRepetitions(inner, batchId, judged)));
  });
  await write(
    manager,
    batchId,
    refused.map(({ line }) => ({ line, outcome: 'error', faults: [{ column: '', code: 'refused' }] })),
  );
  return true;
}

interface Verdict extends JudgedRow {
  readonly otherId?: string;
}

/** The second row that means the same endorsement is an error; another one of the same government a duplicate. */
async function withRepetitions(
  manager: EntityManager,
  batchId: string,
  judged: readonly JudgedRow[],
): Promise<Verdict[]> {
  const keys = judged.flatMap(({ identity, governmentKey }) => [identity ?? '', governmentKey ?? '']);
  const earlier = await manager.query<{ identity: string; key: string; line: number }[]>(
    `SELECT identity, government_key AS key, line FROM import_row
      WHERE batch_id = $1 AND outcome <> 'error' AND (identity = ANY($2) OR government_key = ANY($2)) ORDER BY line DESC`,
    [batchId, keys],
  );
  const lineOf = new Map(
    earlier.flatMap(
      ({ identity, key, line }) =>
        [
          [identity, line],
          [key, line],
        ] as const,
    ),
  );
  return judged.map((one) => {
    const { identity = '', governmentKey = '', line, outcome } = one;
    if (outcome === 'error') return one;
    const [repeated, alike] = [lineOf.get(identity), lineOf.get(governmentKey)];
    if (repeated !== undefined) {
      return { ...one, outcome: 'error', faults: [{ column: 'external_id', code: 'repeated', number: repeated }] };
    }
    lineOf.set(identity, line);
    if (alike === undefined) lineOf.set(governmentKey, line);
    else if (outcome === 'new')
      return { ...one, outcome: 'duplicate', faults: [{ column: 'name', code: 'repeated', number: alike }] };
    return one;
  });
}

/** A new row whose local government has a similar name to one nearby that has signed is a possible duplicate. */
async function withLikenesses(manager: EntityManager, verdicts: readonly Verdict[]): Promise<Verdict[]> {
  const asked = verdicts.flatMap(({ line, outcome, row, match }) =>
    outcome === 'new' && row && match
      ? [{ line, country: row.country, name: match.name, placeId: match.type === 'place' ? match.placeId : null }]
      : [],
  );
  const found = await findSimilar(manager, asked);
  const similar = new Map(asked.map(({ line }, index) => [line, found[index]]));
  return verdicts.map((one) => {
    const otherId = similar.get(one.line);
    return otherId === undefined
      ? { ...one, otherId: one.known?.same?.id ?? one.known?.otherId }
      : { ...one, outcome: 'duplicate', otherId };
  });
}

async function write(manager: EntityManager, batchId: string, verdicts: readonly Verdict[]): Promise<void> {
  const rows = verdicts.map(({ line, outcome, faults, identity, governmentKey, match, otherId }) => ({
    line,
    outcome,
    faults,
    identity,
    government_key: governmentKey,
    government_name: match?.name,
    other_id: otherId,
  }));
  await manager.query(
    `UPDATE import_row r SET outcome = v.outcome, faults = v.faults, identity = v.identity,
       government_key = v.government_key, government_name = v.government_name, other_id = v.other_id
     FROM jsonb_to_recordset($2::jsonb) AS v (line int, outcome text, faults jsonb, identity text, government_key text,
       government_name text, other_id uuid)
     WHERE r.batch_id = $1 AND r.line = v.line`,
    [batchId, JSON.stringify(rows)],
  );
}
