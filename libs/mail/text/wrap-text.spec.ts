import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { lengthOf, LINE_LENGTH, wrapText } from './wrap-text.js';

const sentence = fc.array(fc.stringMatching(/^[a-zé]{1,20}$/), { minLength: 1 }).map((words) => words.join(' '));

describe('wrapText', () => {
  it('keeps every word, in order, on lines that are short enough', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const lines = wrapText(text, '- ', '  ').split('\n');
        expect(lines.map((line) => line.slice(2)).join(' ')).toBe(text);
        expect(Math.max(...lines.map(lengthOf))).toBeLessThanOrEqual(LINE_LENGTH);
      }),
    );
  });

  it('does not break an address, however long', () => {
    const address = `https://pact.example.org/${'a'.repeat(100)}`;
    expect(wrapText(`see ${address} now`)).toBe(`see\n${address}\nnow`);
  });

  it('holds no-break spaces', () => {
    const line = wrapText(`${'a'.repeat(74)} «\u00a0mot\u00a0»`);
    expect(line.split('\n')).toEqual(['a'.repeat(74), '«\u00a0mot\u00a0»']);
  });

  it('leaves an empty line as it is', () => {
    expect(wrapText('', '> ')).toBe('>');
  });
});
