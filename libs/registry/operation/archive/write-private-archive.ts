import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import type { DocumentPlace } from '#platform/document-place.js';
import type { Registry } from '../../registry.js';
import { NOT_ARCHIVED, SECRET_COLUMN } from './archived-tables.js';

const ROWS_AT_ONCE = 1_000;

/** What was written. */
export interface PrivateArchive {
  readonly tables: number;
  readonly rows: number;
  readonly documents: number;
  /** Documents that the database knows and the storage does not have. */
  readonly missing: readonly string[];
}

/**
 * Writes what the operator keeps when the service ends, and nobody else may read: each table as lines of JSON, of one
 * moment, and the documents. What only opened the service is left out.
 */
export async function writePrivateArchive(
  { dataSource }: Registry,
  place: Pick<DocumentPlace, 'read'>,
  folder: string,
): Promise<PrivateArchive> {
  const [tables, documents] = [join(folder, 'tables'), join(folder, 'documents')];
  for (const path of [tables, documents]) await mkdir(path, { recursive: true, mode: 0o700 });
  const written = await dataSource.transaction('REPEATABLE READ', async (manager) => {
    // The whole takes longer than a page may.
    await manager.query('SET LOCAL statement_timeout = 0');
    await manager.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const names = await archivedTables(manager);
    let rows = 0;
    for (const name of names) rows += await writeTable(manager, name, join(tables, `${name}.jsonl`));
    return { tables: names.length, rows };
  });
  const keys = await dataSource.query<{ key: string }[]>(
    'SELECT storage_key AS key FROM evidence_document WHERE deleted_at IS NULL AND file_deleted_at IS NULL ORDER BY 1',
  );
  const missing: string[] = [];
  for (const { key } of keys) {
    try {
      await pipeline(await place.read(key), createWriteStream(join(documents, key), { mode: 0o600 }));
    } catch {
      missing.push(key);
    }
  }
  return { ...written, documents: keys.length - missing.length, missing };
}

async function archivedTables(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      ORDER BY relname`,
  );
  return rows.map(({ name }) => name).filter((name) => !(name in NOT_ARCHIVED));
}

async function writeTable(manager: EntityManager, table: string, path: string): Promise<number> {
  const columns = await manager.query<{ name: string }[]>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  const secret = columns.map(({ name }) => name).filter((name) => SECRET_COLUMN.test(name));
  await manager.query(
    `DECLARE archived NO SCROLL CURSOR FOR SELECT (to_jsonb(t) - '{${secret.join(',')}}'::text[])::text AS line FROM "${table}" t`,
  );
  const file = await open(path, 'w', 0o600);
  let count = 0;
  try {
    for (;;) {
      const rows = await manager.query<{ line: string }[]>(`FETCH ${ROWS_AT_ONCE} FROM archived`);
      if (rows.length === 0) break;
      await file.write(rows.map(({ line }) => `${line}\n`).join(''));
      count += rows.length;
    }
  } finally {
    await file.close();
  }
  await manager.query('CLOSE archived');
  return count;
}
