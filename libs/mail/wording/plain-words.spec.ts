import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { oneLine, plainWords } from './plain-words.js';

describe('oneLine', () => {
  it('is one line without control characters, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it.each([
    ['Ana\r\nBcc: all@example.org', 'Ana Bcc: all@example.org'],
    ['São\u2028Paulo', 'São Paulo'],
    ['abc\u202Etxt.exe', 'abc txt.exe'],
    ['  Київ  ', 'Київ'],
    ['=?utf-8?q?Ana?=', '= ?utf-8?q?Ana?='],
  ])('%j becomes %j', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });
});

describe('plainWords', () => {
  it.each([
    ['St. Gallen', 'St. Gallen'],
    ['Washington, D.C.', 'Washington, D.C.'],
    ['L’Haÿ-les-Roses', 'L’Haÿ-les-Roses'],
    ['القاهرة', 'القاهرة'],
    ['see evil.example.org', 'see evil. example. org'],
    ['http://1.2.3.example', 'http 1.2.3. example'],
    ['приклад.укр', 'приклад. укр'],
    ['me@evil.example', 'me evil. example'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(plainWords(typed)).toBe(shown);
  });

  it('cuts what nobody would read', () => {
    expect(plainWords('a'.repeat(500))).toBe(`${'a'.repeat(200)}…`);
  });
});
