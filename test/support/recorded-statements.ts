import type { Client } from 'pg';

/** The statements of a recorded file: one a line, with a line break written as a space. */
export function statementsIn(file: string): string[] {
  return file.split('\n').filter((line) => line !== '' && !line.startsWith('--'));
}

/** The columns that an INSERT leaves out although the table wants a value for them. */
export async function missingValues(client: Client, statement: string): Promise<string[]> {
  const missing: string[] = [];
  for (const [, table = '', columns = ''] of statement.matchAll(
    /\bINSERT\s+INTO\s+"?(\w+)"?\s+(?:AS\s+"?\w+"?\s+)?\(([\w\s",]+)\)/gi,
  )) {
    const given = columns.split(',').map((column) => column.replaceAll(/["\s]/g, ''));
    const { rows } = await client.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped
        AND attnotnull AND NOT atthasdef AND attidentity = '' AND NOT attname = ANY($2::text[])`,
      [table, given],
    );
    missing.push(...rows.map(({ name }) => `${table}.${name} wants a value: ${statement}`));
  }
  return missing;
}
