import type { DataSource, EntityManager } from 'typeorm';

/** A place of the gazetteer. */
export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly country: string;
  readonly regionName: string | null;
  readonly provinceName: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly populationSource: string | null;
  readonly populationYear: number | null;
}

/** The columns of `place` (as `p`) under the names of {@link Place}. */
export const PLACE_COLUMNS = `p.id, p.kind, p.name, p.country, p.region_name AS "regionName",
  p.province_name AS "provinceName", p.latitude, p.longitude, p.population, p.population_source AS "populationSource",
  p.population_year AS "populationYear"`;

/** The place with this id, or null when there is none or its source no longer has it. */
export async function findPlace(database: DataSource | EntityManager, id: string): Promise<Place | null> {
  // PostgreSQL refuses texts with a NUL character; no id has one.
  if (id.includes('\0')) return null;
  const [place] = await database.query<Place[]>(
    `SELECT ${PLACE_COLUMNS} FROM place p WHERE p.id = $1 AND p.retired_at IS NULL`,
    [id],
  );
  return place ?? null;
}
