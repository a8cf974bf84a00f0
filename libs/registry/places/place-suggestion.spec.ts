import { describe, expect, it } from 'vitest';
import { suggestionsFrom, type NameHit } from './place-suggestion.js';

const hit = (changed: Partial<NameHit>): NameHit => ({
  id: 'geonames:1',
  name: 'Kyiv',
  kind: 'city',
  country: 'UA',
  regionName: null,
  provinceName: null,
  latitude: 50,
  longitude: 30,
  population: null,
  populationSource: null,
  populationYear: null,
  featureCode: 'PPLC',
  foundName: 'Kyiv',
  foundNormalised: 'kyiv',
  foundScript: 'Latn',
  isPrimary: true,
  prominence: 100,
  similarity: 1,
  ...changed,
});

const alias = (foundName: string, foundScript = 'Latn', changed: Partial<NameHit> = {}): NameHit =>
  hit({ foundName, foundNormalised: foundName.toLowerCase(), foundScript, isPrimary: false, ...changed });

describe('suggestionsFrom', () => {
  it.each([
    ['in another script', alias('Київ', 'Cyrl'), 'Київ'],
    ['in another script though only similar', alias('Київ', 'Cyrl', { similarity: 0.5 }), 'Київ'],
    ['that is quite another', alias('Kiev'), 'Kiev'],
    ['that is a variant of the primary name', alias('Kyivan'), null],
    ['that is an automatic transliteration', alias('ji fu'), null],
    ['that is only similar', alias('Kiew', 'Latn', { similarity: 0.5 }), null],
  ])('for a name %s', (_, found, matchedName) => {
    expect(suggestionsFrom([found], 'k')).toMatchObject([{ id: 'geonames:1', matchedName }]);
  });

  it('offers a place once, under its exact name', () => {
    const found = suggestionsFrom([alias('Kiewan'), alias('Kiew')], 'kiew');
    expect(found).toMatchObject([{ matchedName: 'Kiew' }]);
  });

  it('puts exact names first, then the prominent, then settlements before units', () => {
    const found = suggestionsFrom(
      [
        hit({ id: 'unit', featureCode: 'ADM1', prominence: 50, foundNormalised: 'kyiva' }),
        hit({ id: 'city', name: 'B', prominence: 50, foundNormalised: 'kyiva' }),
        hit({ id: 'large', name: 'C', prominence: 90, foundNormalised: 'kyivan' }),
        hit({ id: 'exact', name: 'D', prominence: 1 }),
      ],
      'kyiv',
    );
    expect(found.map(({ id }) => id)).toEqual(['exact', 'large', 'city', 'unit']);
  });

  it('offers a settlement once that the sources have twice, but not its namesake elsewhere', () => {
    const twin = hit({ id: 'geonames:2', latitude: 50.1, prominence: 1 });
    const namesake = hit({ id: 'geonames:3', latitude: 47, prominence: 1 });
    expect(suggestionsFrom([twin, hit({}), namesake], 'kyiv').map(({ id }) => id)).toEqual([
      'geonames:1',
      'geonames:3',
    ]);
  });
});
