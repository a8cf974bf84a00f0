import { describe, expect, it } from 'vitest';
import type { GeoNamesRow } from './geonames-row.js';
import { matchRows } from './match-rows.js';
import type { CityRow } from './read-sources.js';

const row = (id: string, name: string, latitude: number, alternateNames: string[] = []): GeoNamesRow => ({
  id,
  name,
  asciiName: name,
  alternateNames,
  latitude,
  longitude: 10,
  featureCode: 'PPL',
  country: 'IT',
  admin1: '',
  admin2: '',
  population: 0,
  changedOn: '2020-01-01',
});

const city = (name: string, lat: string): CityRow => ({ name, lat, lng: '10', country: 'IT', admin1: '', admin2: '' });

const pairs = (rows: GeoNamesRow[], cities: CityRow[]): string[] =>
  matchRows(rows, cities).map(({ geonames, city: match }) => `${geonames?.id ?? '-'} ${match?.lat ?? '-'}`);

describe('matchRows', () => {
  it('matches the same name nearby, by any name and without accents', () => {
    expect(pairs([row('1', 'Kyiv', 50, ['Kíev'])], [city('Kiev', '50.1')])).toEqual(['1 50.1']);
  });

  it('keeps namesakes far apart apart', () => {
    expect(pairs([row('1', 'Roma', 41)], [city('Roma', '45')])).toEqual(['1 -', '- 45']);
  });

  it('prefers the one at the same coordinates whatever comes first', () => {
    const cities = [city('Roma', '41.1'), city('Roma', '41')];
    expect(pairs([row('1', 'Roma', 41)], cities)).toEqual(['1 41', '- 41.1']);
  });

  it('takes each row for one place only, the nearest', () => {
    const rows = [row('1', 'Roma', 41), row('2', 'Roma', 41.15)];
    expect(pairs(rows, [city('Roma', '41.14'), city('Roma', '41.01')])).toEqual(['1 41.01', '2 41.14']);
  });

  it('knows a renamed place by its coordinates', () => {
    expect(pairs([row('1', 'Old Name', 41)], [city('New Name', '41')])).toEqual(['1 41']);
  });
});
