import { applyImportRows } from '#registry/import/apply-import.js';
import { checkImportRows } from '#registry/import/check-import.js';
import { confirmImport, requestUndo } from '#registry/import/decide-import.js';
import type { ImportCells, ImportColumn } from '#registry/import/import-columns.js';
import { importRows, type ImportRow } from '#registry/import/import-rows.js';
import { startImport } from '#registry/import/start-import.js';
import { undoImportRows } from '#registry/import/undo-import.js';
import type { Registry } from '#registry/registry.js';
import { importKnowledge } from '../../apps/worker/src/import/import-knowledge.js';

const SOUND = {
  country: 'IT',
  name: 'Lampedusa',
  undertakings: 'culture|health',
  signatory_name: 'Ada Example',
  signatory_office: 'Mayor',
  mandate_kind: 'council_decision',
  mandate_date: '2025-01-02',
  signed_on: '2025-01-03',
  contact_name: 'Ben Example',
  contact_email: 'ben@town.example.org',
  consent_contact: 'yes',
  consent_publish: 'yes',
  consent_basis: 'Adhesion form of the congress',
  consent_date: '2025-01-03',
  external_id: '',
  region: '',
  kind: '',
};

/** The cells of a sound row that are not empty. */
export const IMPORT_CELLS: ImportCells = Object.fromEntries(Object.entries(SOUND).filter(([, cell]) => cell !== ''));

export const IMPORT_HEADER = Object.keys(SOUND).join(',');

/** One line of an import file, sound but for the changes. */
export function importLine(changes: Partial<Record<ImportColumn, string>> = {}): string {
  return Object.values({ ...SOUND, ...changes })
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',');
}

/** An import file of these lines. */
export function importFile(lines: readonly string[], header = IMPORT_HEADER) {
  return { name: 'paper.csv', bytes: Buffer.from(`\uFEFF${[header, ...lines].join('\n')}\n`) };
}

/** Uploads a file and checks it, as the worker does. */
export async function checkedImport(
  registry: Registry,
  lines: readonly string[],
  staffId: string,
  header = IMPORT_HEADER,
): Promise<string> {
  const started = await startImport(registry, importFile(lines, header), staffId);
  if (!started.ok) throw new Error(started.fault.code);
  await checkImportRows(registry, started.batchId, await importKnowledge(registry));
  return started.batchId;
}

/** Brings a checked file in, as the worker does. */
export async function bringIn(registry: Registry, batchId: string, staffId: string): Promise<void> {
  await confirmImport(registry, batchId, staffId);
  await applyImportRows(registry, batchId, await importKnowledge(registry));
}

/** Takes a file back, as the worker does. */
export async function takeBack(registry: Registry, batchId: string, staffId: string): Promise<void> {
  await requestUndo(registry, batchId, staffId, 'It was the wrong list.');
  await undoImportRows(registry, batchId);
}

/** What an import can change of an endorsement. */
export interface ImportedFacts {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly name: string;
  readonly day: string;
  readonly undertakings: string[];
}

/** The endorsements of local governments whose name begins so, the first signed first. */
export function endorsementsOf({ dataSource }: Registry, town: string): Promise<ImportedFacts[]> {
  return dataSource.query<ImportedFacts[]>(
    `SELECT e.id, e.status, e.version, p.contact_name AS name, e.mandate_date::text AS day,
       ARRAY(SELECT undertaking FROM endorsement_undertaking u
         WHERE u.endorsement_id = e.id AND u.withdrawn_on IS NULL ORDER BY 1) AS undertakings
     FROM endorsement e JOIN endorsement_people p ON p.endorsement_id = e.id
     JOIN local_government g ON g.id = e.local_government_id WHERE g.name LIKE $1 ORDER BY e.signed_on, e.id`,
    [`${town}%`],
  );
}

/** The first rows of an import. */
export async function rowsOf(registry: Registry, batchId: string): Promise<readonly ImportRow[]> {
  return (await importRows(registry, batchId, {}, 1, 1000)).rows;
}
