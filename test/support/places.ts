import type { DataSource } from 'typeorm';
import { normalisePlaceName } from '#registry/places/normalise-place-name.js';
import { writingScript } from '#registry/places/writing-script.js';

/** A place of the gazetteer as a test needs it. */
export interface TestPlace {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly country: string;
  readonly regionName?: string;
  readonly provinceName?: string;
  readonly population?: number;
  /** Further names under which it is found. */
  readonly alsoNamed?: readonly string[];
}

export const LAMPEDUSA: TestPlace = {
  id: 'geonames:2524459',
  kind: 'municipality',
  name: 'Lampedusa',
  country: 'IT',
  regionName: 'Sicily',
  provinceName: 'Agrigento',
  population: 4065,
};

export const DURBAN: TestPlace = {
  id: 'geonames:1007311',
  kind: 'city',
  name: 'Durban',
  country: 'ZA',
  regionName: 'KwaZulu-Natal',
  population: 3_120_282,
  alsoNamed: ['eThekwini'],
};

export const KYIV: TestPlace = {
  id: 'geonames:703448',
  kind: 'city',
  name: 'Kyiv',
  country: 'UA',
  regionName: 'Kyiv City',
  population: 2_797_553,
  alsoNamed: ['Київ', 'Kiev'],
};

/** Puts a few places into the gazetteer, as loading its files would. */
export async function insertPlaces(dataSource: DataSource, places: readonly TestPlace[]): Promise<void> {
  await dataSource.query(
    `INSERT INTO gazetteer_source (name, licence, attribution, url, version, loaded_at, places, sha256)
     VALUES ('test', 'CC BY 4.0', 'GeoNames', 'https://www.example.org', '1', now(), $1, '') ON CONFLICT DO NOTHING`,
    [places.length],
  );
  for (const { id, kind, name, country, regionName, provinceName, population, alsoNamed = [] } of places) {
    await dataSource.query(
      `INSERT INTO place (id, kind, name, country, region_name, province_name, population, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'test')`,
      [id, kind, name, country, regionName ?? null, provinceName ?? null, population ?? null],
    );
    for (const spelling of [name, ...alsoNamed]) {
      await dataSource.query(
        `INSERT INTO place_name (place_id, name, normalised, script, is_primary, prominence, country)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          spelling,
          normalisePlaceName(spelling),
          writingScript(spelling),
          spelling === name,
          population ?? 0,
          country,
        ],
      );
    }
  }
}
