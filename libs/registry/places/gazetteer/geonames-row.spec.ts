import { describe, expect, it } from 'vitest';
import { parseGeoNamesRow } from './geonames-row.js';

const LINE =
  '2524459\tLampedusa\tLampedusa\tLMP,Lampedusa\t35.50142\t12.60964\tP\tPPLA3\tIT\t\t15\tAG\t084020\t\t4065\t16\t14\tEurope/Rome\t2014-01-11';

describe('parseGeoNamesRow', () => {
  it('reads the columns of a GeoNames dump', () => {
    expect(parseGeoNamesRow(LINE)).toEqual({
      id: '2524459',
      name: 'Lampedusa',
      asciiName: 'Lampedusa',
      alternateNames: ['LMP', 'Lampedusa'],
      latitude: 35.50142,
      longitude: 12.60964,
      featureCode: 'PPLA3',
      country: 'IT',
      admin1: '15',
      admin2: 'AG',
      population: 4065,
      changedOn: '2014-01-11',
    });
  });

  it('skips what is not such a line', () => {
    expect(parseGeoNamesRow('')).toBeNull();
    expect(parseGeoNamesRow('geonameid\tname')).toBeNull();
  });
});
