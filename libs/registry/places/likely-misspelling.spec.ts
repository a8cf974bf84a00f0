import { describe, expect, it } from 'vitest';
import { isLikelyMisspelling } from './likely-misspelling.js';

describe('isLikelyMisspelling', () => {
  it.each([
    ['sao paolo', 'sao paulo'],
    ['barcelna', 'barcelona'],
    ['brcelona', 'barcelona'],
    ['lyno', 'lyon'],
    ['johanesbourg', 'johannesburg'],
    ['ouagadugu', 'ouagadougou'],
    ['киів', 'киев'],
    ['arcelona', 'barcelona'],
    ['johanesb', 'johannesburg'],
    ['lampedusa e linosa', 'lampedusa'],
    ['janeiro', 'rio de janeiro'],
  ])('takes %s for %s', (query, name) => {
    expect(isLikelyMisspelling(query, name)).toBe(true);
  });

  it.each([
    ['rocamadour', 'rocamora'],
    ['rocamadour', 'rocabruna'],
    ['lyon', 'laval'],
    ['paris', 'patio'],
    ['la', 'las palmas'],
    ['santa rosa', 'santa cruz'],
    ['ba', 'bo'],
  ])('does not take %s for %s', (query, name) => {
    expect(isLikelyMisspelling(query, name)).toBe(false);
  });

  it('allows one character of three or more in a script of syllables or words', () => {
    expect(isLikelyMisspelling('サンパワロ', 'サンパウロ', true)).toBe(true);
    expect(isLikelyMisspelling('東京', '東北', true)).toBe(false);
    expect(isLikelyMisspelling('東京都', '大阪市', true)).toBe(false);
  });
});
