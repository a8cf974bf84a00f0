import type { Client } from 'pg';

/** Everything on `place_name` that costs time for each inserted row, as statements that make it again. */
const DEFINITIONS = `
  SELECT format('ALTER TABLE place_name DROP CONSTRAINT %I', conname) AS drop,
    format('ALTER TABLE place_name ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS make
  FROM pg_constraint WHERE conrelid = 'place_name'::regclass AND contype IN ('p', 'f')
  UNION ALL
  SELECT format('DROP INDEX %I', indexrelid::regclass::name), pg_get_indexdef(indexrelid)
  FROM pg_index WHERE indrelid = 'place_name'::regclass AND NOT indisprimary`;

/**
 * Fills an empty `place_name` with its indexes and constraints taken away and made again afterwards, exactly as the
 * migrations defined them. Inside one transaction, so nobody ever sees the table without them.
 *
 * @param onIndexing called when filling is over and the indexes are about to be made
 */
export async function withoutNameIndexes(
  client: Client,
  fill: () => Promise<void>,
  onIndexing: () => void,
): Promise<void> {
  const { rows } = await client.query<{ drop: string; make: string }>(DEFINITIONS);
  for (const { drop } of rows) await client.query(drop);
  await fill();
  onIndexing();
  for (const { make } of rows) await client.query(make);
}
