import { describe, expect, it } from 'vitest';
import { slugOf } from './slug.js';

describe('slugOf', () => {
  it.each([
    ['São Paulo', 'sao-paulo'],
    ['L’Haÿ-les-Roses', 'l-hay-les-roses'],
    ['Tokyo 東京', 'tokyo'],
    ['Київ', 'local-government'],
    ['../\u0000?', 'local-government'],
  ])('makes %s into %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('ends within 80 characters and not in a hyphen', () => {
    const slug = slugOf('abcdefg '.repeat(40));
    expect(slug).toHaveLength(79);
    expect(slug.endsWith('g')).toBe(true);
  });
});
