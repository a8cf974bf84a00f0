import { readFileSync } from 'node:fs';
import { firstWith } from '#platform/bloom-filter.js';
import type kept from './common-parts.json';
import { undisguise } from './guessable-parts.js';

const KEPT = JSON.parse(readFileSync(new URL('./common-parts.json', import.meta.url), 'utf8')) as typeof kept;

/** What passwords are made of, by how early guessing comes to it, the most common first. */
const RANKS = KEPT.ranks.map(({ hashes, filter }) => ({ bits: Buffer.from(filter, 'base64'), hashes }));
const [SHORTEST_PART, LONGEST_PART] = [KEPT.shortest, KEPT.longest];

const BITS_OF_REPETITION = 2;
const BITS_OF_YEAR = 6;
const BITS_OF_DAY = 14;
const YEAR = /^(?:19|20)\d\d/;
const DAY = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[012])(?:(?:19|20)\d\d|\d\d)/;

const BITS_OF_DISGUISE = 1;

/**
 * How many bits a guesser needs who puts passwords together from common ones, their parts, years, days, repetitions
 * and, where nothing else fits, single characters: the cheapest of all ways. Spaces and dashes hide nothing.
 *
 * @param password well-formed and composed
 */
export function leastGuessBits(password: string): number {
  const plain = password.toLowerCase().replace(/[\s._-]/gu, '');
  const bitsOf = bitsOfCharacters(password);
  return Math.min(cheapest(plain, bitsOf), cheapest(undisguise(plain), bitsOf) + BITS_OF_DISGUISE);
}

/** The cheapest way through the text, each step of which takes what some guess would bring. */
function cheapest(text: string, bitsOf: (character: string) => number): number {
  const characters = [...text];
  const least = new Array<number>(characters.length + 1).fill(Infinity);
  least[0] = 0;
  characters.forEach((character, at) => {
    const until = least[at] ?? Infinity;
    const reach = (length: number, bits: number): void => {
      if (until + bits < (least[at + length] ?? Infinity)) least[at + length] = until + bits;
    };
    reach(1, bitsOf(character));
    for (const [length, bits] of partsAt(characters, at)) reach(length, bits);
  });
  return least.at(-1) ?? 0;
}

/** What guessing knows of that begins here: how long it is, and how many bits it takes. */
function partsAt(characters: readonly string[], at: number): (readonly [length: number, bits: number])[] {
  const rest = characters.slice(at, at + LONGEST_PART).join('');
  const parts: (readonly [number, number])[] = [];
  for (let length = SHORTEST_PART; length <= Math.min(LONGEST_PART, characters.length - at); length += 1) {
    const part = characters.slice(at, at + length).join('');
    const rank = KEPT.ranks[firstWith(RANKS, part)];
    if (rank) parts.push([length, rank.bits]);
  }
  for (let length = 1; length <= Math.min(at, characters.length - at); length += 1) {
    if (isRepeated(characters, at, length)) parts.push([length, BITS_OF_REPETITION]);
  }
  if (YEAR.test(rest)) parts.push([4, BITS_OF_YEAR]);
  const day = DAY.exec(rest)?.[0].length;
  if (day !== undefined) parts.push([day, BITS_OF_DAY]);
  return parts;
}

/** Whether so many characters from here on are those just before. */
function isRepeated(characters: readonly string[], at: number, length: number): boolean {
  for (let offset = 0; offset < length; offset += 1) {
    if (characters[at + offset] !== characters[at - length + offset]) return false;
  }
  return true;
}

/**
 * What a character costs that is part of nothing known: as many bits as there are characters of the sorts that stand
 * mixed in this password. A capital at the beginning of a word, or digits at its end, are no mixture.
 */
function bitsOfCharacters(password: string): (character: string) => number {
  const count = (pattern: RegExp): number => password.match(pattern)?.length ?? 0;
  const mixesCase = count(/(?<=\p{L})\p{Lu}/gu) >= 2 && count(/\p{Ll}/gu) >= 2;
  const mixesDigits = count(/\p{L}(?=\d)|\d(?=\p{L})/gu) >= 3;
  const letter = Math.log2((mixesCase ? 52 : 26) + (mixesDigits ? 10 : 0));
  const digit = mixesDigits ? letter : Math.log2(10);
  return (character) => {
    if (/\d/.test(character)) return digit;
    if (/[a-z]/.test(character)) return letter;
    return /[\x20-\x7e]/.test(character) ? 5.5 : 6.5;
  };
}
