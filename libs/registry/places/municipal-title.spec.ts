import { describe, expect, it } from 'vitest';
import { withoutMunicipalTitle } from './municipal-title.js';

describe('withoutMunicipalTitle', () => {
  it.each([
    ['ville de lyon', 'lyon'],
    ['ayuntamiento de la palma', 'palma'],
    ['prefeitura municipal de sao paulo', 'sao paulo'],
    ['city of johannesburg metropolitan municipality', 'johannesburg'],
    ['ethekwini metropolitan municipality', 'ethekwini'],
    ['comune di lampedusa e linosa', 'lampedusa e linosa'],
    ['umea kommun', 'umea'],
    ['atsugi shi', 'atsugi'],
    ['横浜市', '横浜'],
    ['東京', '東京'],
    ['mexico city', 'mexico'],
    ['bogota d c', 'bogota'],
    ['santa marta d t c h', 'santa marta'],
    ['villeurbanne', 'villeurbanne'],
    ['city', 'city'],
    ['grad', 'grad'],
  ])('makes %s into %s', (name, bare) => {
    expect(withoutMunicipalTitle(name)).toBe(bare);
  });
});
