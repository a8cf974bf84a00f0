import { describe, expect, it } from 'vitest';
import { listAddress, withFilter } from './list-address.js';

describe('listAddress', () => {
  it('leaves out what goes without saying', () => {
    expect(listAddress('en', {})).toBe('/en/signatories');
    expect(listAddress('en', { sort: 'newest', page: 1, q: '' })).toBe('/en/signatories');
  });

  it('writes filters, order and page in one order', () => {
    expect(
      listAddress('fr', {
        page: 2,
        sort: 'name',
        year: 2025,
        country: 'SN',
        undertaking: ['rights', 'health'],
        q: 'Zi & g',
      }),
    ).toBe('/fr/signatories?q=Zi+%26+g&undertaking=rights&undertaking=health&country=SN&year=2025&sort=name&page=2');
  });

  it('gives files the filters without order and page', () => {
    const query = { section: 'africa', sort: 'name', page: 3 } as const;
    expect(withFilter('/data/signatories.csv', query)).toBe('/data/signatories.csv?section=africa');
  });
});
