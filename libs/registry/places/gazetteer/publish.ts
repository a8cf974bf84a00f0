import type { Client } from 'pg';
import { withoutNameIndexes } from './without-name-indexes.js';

/** What a load did to the places. */
export interface PublishedChanges {
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
}

const FACTS = [
  ...['kind', 'name', 'country', 'region_name', 'province_name', 'latitude', 'longitude', 'population'],
  ...['population_source', 'population_year', 'feature_code', 'source', 'retired_at'],
];

const UPDATE_PLACES = `
  UPDATE place p SET (${FACTS.join(', ')}) = (${FACTS.map((fact) => `s.${fact}`).join(', ')})
  FROM staged_place s
  WHERE s.id = p.id
    AND (${FACTS.map((fact) => `p.${fact}`).join(', ')}) IS DISTINCT FROM (${FACTS.map((fact) => `s.${fact}`).join(', ')})`;

const INSERT_PLACES = `
  INSERT INTO place SELECT * FROM staged_place s WHERE NOT EXISTS (SELECT FROM place p WHERE p.id = s.id)`;

const RETIRE_PLACES = `
  UPDATE place p SET retired_at = now()
  WHERE retired_at IS NULL AND ($1::text[] IS NULL OR country = ANY($1))
    AND NOT EXISTS (SELECT FROM staged_place s WHERE s.id = p.id)`;

const DELETE_NAMES = `
  DELETE FROM place_name n
  WHERE ($1::text[] IS NULL OR country = ANY($1))
    AND NOT EXISTS (
      SELECT FROM staged_place_name s
      WHERE s.place_id = n.place_id AND s.normalised = n.normalised
        AND (s.name, s.script, s.is_primary, s.prominence, s.country)
          = (n.name, n.script, n.is_primary, n.prominence, n.country)
    )`;

const INSERT_NAMES = `
  INSERT INTO place_name SELECT * FROM staged_place_name s
  WHERE NOT EXISTS (SELECT FROM place_name n WHERE n.place_id = s.place_id AND n.normalised = s.normalised)`;

/**
 * Makes `place` and `place_name` say what is staged. Only rows that differ are written. A place that is no longer in
 * the sources is marked retired and loses its names, so that it is not found any more; it is never deleted, because
 * local governments refer to it.
 *
 * @param countries the countries that were loaded; null for all
 * @param onIndexing called before the indexes are made, on the first load
 */
export async function publishStaged(
  client: Client,
  countries: readonly string[] | null,
  onIndexing: () => void,
): Promise<PublishedChanges> {
  await client.query('ANALYZE staged_place; ANALYZE staged_place_name');
  const { rows } = await client.query<{ some: boolean }>('SELECT EXISTS (SELECT FROM place_name) AS some');
  const changed = await count(client, UPDATE_PLACES);
  const added = await count(client, INSERT_PLACES);
  const retired = await count(client, RETIRE_PLACES, [countries]);
  if (rows[0]?.some) {
    await client.query(DELETE_NAMES, [countries]);
    await client.query(INSERT_NAMES);
  } else {
    const fill = async (): Promise<void> => {
      await client.query('INSERT INTO place_name SELECT * FROM staged_place_name ORDER BY place_id');
    };
    await withoutNameIndexes(client, fill, onIndexing);
  }
  return { added, changed, retired };
}

async function count(client: Client, statement: string, parameters: unknown[] = []): Promise<number> {
  return (await client.query(statement, parameters)).rowCount ?? 0;
}
