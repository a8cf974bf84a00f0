import type { EntityManager } from 'typeorm';
import { AMENDMENTS } from '#domain/endorsement/amendments.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import type { ImportOutcome } from './import-batch.js';
import type { ImportCells } from './import-columns.js';
import type { ImportFault } from './import-fault.js';
import { importedChanges } from './imported-changes.js';
import type { ImportedEndorsement, ImportKnowledge } from './imported-endorsement.js';
import { findKnown, type Known } from './known-endorsements.js';
import { governmentKey, matchGovernments, type GovernmentMatch } from './match-governments.js';
import { readImportRow } from './read-import-row.js';

/** A row as it was stored. */
export interface StoredRow {
  readonly line: number;
  readonly cells: ImportCells;
  readonly faults: readonly ImportFault[];
}

/** What would become of one row, and what it was told by. */
export interface JudgedRow {
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly faults: readonly ImportFault[];
  readonly row?: ImportedEndorsement;
  readonly match?: Exclude<GovernmentMatch, { type: 'several' }>;
  /** One text for one endorsement, whatever way it is written. */
  readonly identity?: string;
  readonly governmentKey?: string;
  readonly known?: Known;
}

/** Says of many rows what each would do to the registry as it is now. */
export async function judgeRows(
  manager: EntityManager,
  batchId: string,
  rows: readonly StoredRow[],
  now: Date,
  knowledge: ImportKnowledge,
): Promise<JudgedRow[]> {
  const read = rows.map((stored) => ({ stored, reading: readImportRow(stored.cells, now, knowledge) }));
  const sound = read.flatMap(({ stored, reading }) =>
    reading.ok && stored.faults.length === 0 ? [{ line: stored.line, row: reading.row }] : [],
  );
  const matches = await matchGovernments(
    manager,
    sound.map(({ row }) => row),
  );
  const known = await findKnown(
    manager,
    sound.map(({ row }, index) => ({ row, governmentId: governmentIdOf(matches[index]) })),
    batchId,
  );
  const judged = new Map(sound.map(({ line, row }, index) => [line, judge(line, row, matches[index], known[index])]));
  return read.map(
    ({ stored, reading }) =>
      judged.get(stored.line) ??
      refused(stored.line, [
        ...stored.faults.filter(({ code }) => code === 'too-many-cells'),
        ...(reading.ok ? [] : reading.faults),
      ]),
  );
}

function governmentIdOf(match: GovernmentMatch | undefined): string | null {
  return match && match.type !== 'several' ? match.governmentId : null;
}

function refused(line: number, faults: readonly ImportFault[]): JudgedRow {
  return { line, outcome: 'error', faults };
}

function judge(line: number, row: ImportedEndorsement, match?: GovernmentMatch, known?: Known): JudgedRow {
  if (!match || match.type === 'several') return refused(line, [{ column: 'region', code: 'several-places' }]);
  const key = governmentKey(row, match);
  const identity = row.externalId === null ? `government:${key}:${row.signedOn}` : `external:${row.externalId}`;
  const about = { line, row, match, identity, governmentKey: key, known };
  const verdict = (outcome: ImportOutcome, faults: readonly ImportFault[] = []): JudgedRow => ({
    ...about,
    outcome,
    faults,
  });
  const same = known?.same;
  if (!same) return verdict(known?.otherId === undefined ? 'new' : 'duplicate');
  if (same.localGovernmentId !== match.governmentId)
    return verdict('error', [{ column: 'name', code: 'other-government' }]);
  if (importedChanges(same, row).length === 0) return verdict('unchanged');
  if (same.origin === 'form') return verdict('duplicate');
  const is = (statuses: readonly EndorsementStatus[]): boolean => statuses.includes(same.status);
  if (same.isErased) return verdict('error', [{ column: 'external_id', code: 'erased' }]);
  if (needsSecondPerson('update_from_import', same))
    return verdict('error', [{ column: 'external_id', code: 'published' }]);
  if (!is(AMENDMENTS.update_from_import.in)) return verdict('error', [{ column: 'external_id', code: 'closed' }]);
  return verdict('update');
}
