import { COMMON } from './common-password-words.js';

/** Digits and signs that people write for letters. */
const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

const SHORTEST_RUN = 4;

/** The parts of a run of the keyboard or the alphabet, forwards and backwards, longest first. */
function partsOfRun(run: string): string[] {
  const parts: string[] = [];
  for (let length = run.length; length >= SHORTEST_RUN; length -= 1) {
    for (let start = 0; start + length <= run.length; start += 1) {
      const part = run.slice(start, start + length);
      parts.push(part, [...part].reverse().join(''));
    }
  }
  return parts;
}

const bySize = (one: string, other: string): number => other.length - one.length;
const RUNS = COMMON.runs.flatMap(partsOfRun).sort(bySize);
const WORDS = [...COMMON.phrases, ...COMMON.words, ...COMMON.context].sort(bySize);

/**
 * Takes away what guessing begins with: common phrases and words, the account's own address, runs of keys, years,
 * and repetitions.
 *
 * @returns what is left, in lower case
 */
export function withoutGuessableParts(password: string, email: string): string {
  const plain = password
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._-]/gu, '');
  const words = [...ownWords(email), ...WORDS].sort(bySize);
  const [asWritten, undisguised] = [without(plain, words), without(undisguise(plain), words)];
  return asWritten.length <= undisguised.length ? asWritten : undisguised;
}

function without(text: string, words: readonly string[]): string {
  const rest = removeAll(removeAll(repeatedUnit(text), RUNS), words);
  return rest.replace(/(?:19|20)\d\d/g, '').replace(/(.)\1+/gu, '$1');
}

function removeAll(text: string, parts: readonly string[]): string {
  return parts.reduce((left, part) => left.replaceAll(part, ''), text);
}

/** `summersummer` → `summer`; a text that repeats nothing stays. */
function repeatedUnit(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text;
}

/** A text without the digits and signs that people write for letters. */
export function undisguise(text: string): string {
  return text.replace(/[013457@$]/g, (sign) => DISGUISES[sign] ?? sign);
}

/** The name in an address and its host, whole and in parts; parts of three characters and fewer are in any text. */
function ownWords(email: string): string[] {
  const [name = '', host = ''] = email.toLowerCase().split('@');
  return [name, name.replace(/[._-]/g, ''), ...name.split(/[._+-]/), host, ...host.split('.')].filter(
    (word) => word.length > 3,
  );
}
