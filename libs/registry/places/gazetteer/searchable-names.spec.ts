import { describe, expect, it } from 'vitest';
import { searchableNames } from './searchable-names.js';

describe('searchableNames', () => {
  const found = (names: string[]): string[] => searchableNames(names).map(({ name }) => name);

  it('keeps the first spelling of each name', () => {
    expect(found(['São Paulo', 'Sao Paulo', 'SÃO-PAULO', 'Sampa'])).toEqual(['São Paulo', 'Sampa']);
  });

  it('leaves out airport codes, links, sentences and what cannot be searched, but never the primary name', () => {
    expect(found(['AAA', 'SAO', 'https://example.org', 'x'.repeat(101), '—'])).toEqual(['AAA']);
  });
});
