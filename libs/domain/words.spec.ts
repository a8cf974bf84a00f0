import { describe, expect, it } from 'vitest';
import { wordsIn } from './words.js';

describe('wordsIn', () => {
  const words = { en: 'The mandate is missing.', es: 'Falta el mandato.' };

  it('reads the language that is asked for', () => {
    expect(wordsIn(words, 'es')).toBe('Falta el mandato.');
  });

  it('reads English where a language is not written yet', () => {
    expect(wordsIn(words, 'ar')).toBe('The mandate is missing.');
  });
});
