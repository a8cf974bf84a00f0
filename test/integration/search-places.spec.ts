import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '#registry/places/gazetteer/load-gazetteer.js';
import { installedSourceFiles } from '#registry/places/gazetteer/source-files.js';
import { searchPlaces } from '#registry/places/search-places.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const COUNTRIES = ['BR', 'CN', 'CO', 'EG', 'FR', 'IT', 'JP', 'UA', 'ZA'];
const CITIES = {
  saoPaulo: 'geonames:3448439',
  bogota: 'geonames:3688689',
  durban: 'geonames:1007311',
  kyiv: 'geonames:703448',
  cairo: 'geonames:360630',
  tokyo: 'geonames:1850147',
  beijing: 'geonames:1816670',
  lampedusa: 'geonames:2524459',
  lyon: 'geonames:2996944',
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadGazetteer({ databaseUrl: database.url, files: installedSourceFiles(), countries: COUNTRIES });
}, 120_000);

afterAll(() => database.drop());

const search = (query: string, country?: string, limit?: number) =>
  searchPlaces(database.dataSource, { query, country, limit });

describe('searching a place', () => {
  it.each([
    ['São Paulo', CITIES.saoPaulo, null],
    ['sao paolo', CITIES.saoPaulo, null],
    ['SAO PAULO', CITIES.saoPaulo, null],
    ['Bogota', CITIES.bogota, null],
    ['Bogtá', CITIES.bogota, null],
    ['Durban', CITIES.durban, null],
    ['eThekwini', CITIES.durban, 'EThekwini'],
    ['Київ', CITIES.kyiv, 'Київ'],
    ['киев', CITIES.kyiv, 'Киев'],
    ['Kiev', CITIES.kyiv, 'Kiev'],
    ['القاهرة', CITIES.cairo, 'القاهرة'],
    ['القاهره', CITIES.cairo, 'القاهرة'],
    ['東京', CITIES.tokyo, '東京'],
    ['北京', CITIES.beijing, '北京'],
    ['Lampedusa', CITIES.lampedusa, null],
    ['Lampedusa e Linosa', CITIES.lampedusa, null],
    ['Comune di Lampedusa e Linosa', CITIES.lampedusa, null],
    ['Ville de Lyon', CITIES.lyon, null],
  ])('finds %s', async (query, id, matchedName) => {
    const [first] = await search(query);
    expect(first).toMatchObject({ id, matchedName });
  });

  it('tells what a place is, where, and how many people live there according to whom', async () => {
    const [first] = await search('sao paulo', 'BR');
    expect(first).toEqual({
      id: CITIES.saoPaulo,
      name: 'São Paulo',
      matchedName: null,
      kind: 'city',
      country: 'BR',
      regionName: 'São Paulo',
      provinceName: null,
      population: 10_021_295,
      populationSource: 'GeoNames',
      populationYear: 2020,
      latitude: expect.closeTo(-23.55, 1),
      longitude: expect.closeTo(-46.64, 1),
    });
  });

  it('offers the metropolitan municipality beside the city', async () => {
    const found = await search('ethekwini', 'ZA');
    expect(found.map(({ id }) => id)).toEqual([CITIES.durban, 'adm:ZA.02.ETH']);
    expect(found[1]).toMatchObject({ kind: 'municipality', regionName: 'KwaZulu-Natal' });
    expect(found[1]?.latitude).toBeCloseTo(-29.86, 1);
  });

  it('does not offer the municipality that is the city once more', async () => {
    const found = await search('Bogotá', 'CO');
    expect(found.filter(({ kind }) => kind === 'city' || kind === 'municipality')).toHaveLength(1);
  });

  it('finds nothing for a place that the sources do not have', async () => {
    expect(await search('Rocamadour', 'FR')).toEqual([]);
    expect(await search('Rocamadour')).toEqual([]);
  });

  it('keeps to the country that was asked for', async () => {
    const found = await search('san', 'CO');
    expect(new Set(found.map(({ country }) => country))).toEqual(new Set(['CO']));
    expect(await search('Lampedusa', 'BR')).toEqual([]);
  });

  it('offers each place once and at most as many as wanted', async () => {
    const found = await search('santa', undefined, 50);
    expect(found).toHaveLength(50);
    expect(new Set(found.map(({ id }) => id)).size).toBe(50);
    expect(await search('santa')).toHaveLength(10);
    expect(await search('santa', undefined, 0)).toHaveLength(1);
  });

  it('hides sections of cities and abandoned places', async () => {
    const [hidden] = await database.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM place WHERE feature_code = ANY($1)`,
      [['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']],
    );
    expect(hidden?.count).toBeGreaterThan(100);
    const [found] = await database.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM place_name n JOIN place p ON p.id = n.place_id WHERE p.feature_code = ANY($1)`,
      [['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']],
    );
    expect(found?.count).toBe(0);
  });

  it.each(['', 'a', '%', '%%%%', '____', '\\\\', '\u0000\u0001', '🙂🙂', "';--", '\ud800\ud800'])(
    'finds nothing for %j',
    async (query) => {
      expect(await search(query)).toEqual([]);
    },
  );

  it('takes wildcards for punctuation', async () => {
    expect(await search('ly%', 'FR')).toEqual(await search('ly', 'FR'));
    expect(await search('l_on', 'FR')).toEqual(await search('l on', 'FR'));
    expect((await search('%lyon%', 'FR'))[0]?.id).toBe(CITIES.lyon);
    expect((await search('Lyon\u0000', 'FR'))[0]?.id).toBe(CITIES.lyon);
  });

  it('survives a very long query and a country that is none', async () => {
    expect(await search('x'.repeat(10_000))).toEqual([]);
    expect(await search('ﷺ'.repeat(10_000))).toEqual([]);
    expect(await search('Lyon', "FR'; DROP TABLE place; --")).toEqual([]);
  });
});
