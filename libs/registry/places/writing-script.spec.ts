import { describe, expect, it } from 'vitest';
import { isDenseScript, writingScript } from './writing-script.js';

describe('writingScript', () => {
  it.each([
    ['’s-Hertogenbosch', 'Latn'],
    ['Київ', 'Cyrl'],
    ['القاهرة', 'Arab'],
    ['東京', 'Hani'],
    ['さいたま', 'Kana'],
    ['서울', 'Hang'],
    ['12', 'Zyyy'],
  ])('tells that %s is written in %s', (name, script) => {
    expect(writingScript(name)).toBe(script);
  });

  it('knows the scripts in which two characters make a name', () => {
    expect(['Hani', 'Kana', 'Hang', 'Latn'].map(isDenseScript)).toEqual([true, true, true, false]);
  });
});
