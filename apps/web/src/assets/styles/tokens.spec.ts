import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('./_tokens.scss', import.meta.url), 'utf8');
const tokens = new Map(
  [...source.matchAll(/--wc-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((name) => luminance(tokens.get(name) ?? `no token ${name}`))
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'sand', 'card'];
const UNDERTAKINGS = ['mobility', 'rights', 'equality', 'culture', 'health'];

/** Words and the grounds they stand on: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const WORDS: [string, string][] = [
  ...['ink', 'soft', 'plum', 'plum-deep', 'coral', 'error', 'success'].flatMap((word) =>
    GROUNDS.map((ground): [string, string] => [word, ground]),
  ),
  ...UNDERTAKINGS.flatMap((name): [string, string][] => [
    [name, `${name}-soft`],
    [name, 'card'],
    [name, 'paper'],
    [name, 'plum-soft'],
    [`${name}-bright`, 'plum'],
    [`${name}-bright`, 'plum-deep'],
    ['ink', `${name}-soft`],
  ]),
  ['card', 'plum'],
  ['card', 'plum-deep'],
  ['card', 'error'],
  ['mist', 'plum-deep'],
  ['mist', 'plum'],
  ['ink', 'marigold'],
  ['ink', 'marigold-soft'],
  ['ink', 'focus'],
  ['plum', 'plum-soft'],
  ['soft', 'plum-soft'],
  ['error', 'error-soft'],
  ['success', 'success-soft'],
];

/** Edges that say where a control or a focus is: 3 to 1 (WCAG 2.2, 1.4.11). */
const EDGES: [string, string][] = [
  ...GROUNDS.map((ground): [string, string] => ['control', ground]),
  ...GROUNDS.map((ground): [string, string] => ['ink', ground]),
  ['focus', 'plum'],
  ['focus', 'plum-deep'],
];

describe('design tokens', () => {
  it.each(WORDS)('words in %s can be read on %s', (word, ground) => {
    expect(contrast(word, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('an edge in %s can be seen on %s', (edge, ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
