import { createHash } from 'node:crypto';
import { checkImport } from '#jobs/import-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { noteStaffEvent } from '../accounts/staff-events.js';
import { readImportFile, type ImportFileFault } from './read-import-file.js';

export type StartedImport =
  { readonly ok: true; readonly batchId: string } | { readonly ok: false; readonly fault: ImportFileFault };

const CHUNK = 2000;

/** Stores an uploaded file row by row and asks for its check. Nothing is imported yet. */
export async function startImport(
  registry: Registry,
  file: { readonly name: string; readonly bytes: Uint8Array },
  staffId: string,
): Promise<StartedImport> {
  const reading = await readImportFile(file.bytes);
  if (!reading.ok) return reading;
  return inTransaction(registry.dataSource, async (manager) => {
    const [batch] = await manager.query<{ id: string }[]>(
      `INSERT INTO import_batch (file_name, file_hash, status, created_by, created_at)
       VALUES ($1, $2, 'checking', $3, $4) RETURNING id`,
      [nameOf(file), createHash('sha256').update(file.bytes).digest('hex'), staffId, registry.clock.now()],
    );
    const batchId = batch?.id ?? '';
    const uploaded = { action: 'import_uploaded', after: nameOf(file), subject: batchId } as const;
    await noteStaffEvent(manager, registry, { accountId: staffId, by: staffId, ...uploaded });
    for (let from = 0; from < reading.rows.length; from += CHUNK) {
      const rows = reading.rows.slice(from, from + CHUNK).map(({ line, cells, tooManyCells }) => ({
        line,
        cells,
        faults: tooManyCells ? [{ column: '', code: 'too-many-cells' }] : [],
      }));
      await manager.query(
        `INSERT INTO import_row (batch_id, line, cells, faults)
         SELECT $1, line, cells, faults FROM jsonb_to_recordset($2::jsonb) AS r (line int, cells jsonb, faults jsonb)`,
        [batchId, JSON.stringify(rows)],
      );
    }
    await enqueue(manager, checkImport, { batchId });
    return { ok: true, batchId };
  });
}

/** The name as it is shown; a browser may send anything for it. */
function nameOf({ name }: { readonly name: string }): string {
  return (
    name
      .toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .slice(0, 200) || 'import.csv'
  );
}
