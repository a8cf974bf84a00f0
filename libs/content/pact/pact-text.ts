import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locale } from '../i18n/locales.js';
import { type PactSections, parsePactText } from './parse-pact-text.js';

export type { UndertakingText } from './parse-pact-text.js';

/** The version with which the registry began. A new one is a new folder beside it; a text never changes. */
export const FIRST_PACT_VERSION = '1.0';

/** The pact as one language tells it. */
export interface PactText extends PactSections {
  readonly version: string;
  readonly locale: Locale;
  /** Whether this text is the one that counts; otherwise it is a working translation of it. */
  readonly authoritative: boolean;
  /** SHA-256 of the file, lower-case hexadecimal: what an endorsement stores to say which text was shown. */
  readonly sha256: string;
}

type Checksums = Readonly<Record<string, Readonly<Record<Locale, { sha256: string; authoritative: boolean }>>>>;

const texts = new Map<string, PactText>();

/** Where each version's files lie, oldest first. */
const folders = new Map<string, { folder: URL; checksums: Checksums }>();

readPactsFrom(new URL('./', import.meta.url));

/**
 * Makes the versions of a folder known: its `checksums.json`, and a folder of texts for each. The registry reads its
 * own; a test brings a text that nobody has published.
 */
export function readPactsFrom(folder: URL): void {
  const checksums = JSON.parse(readFileSync(new URL('./checksums.json', folder), 'utf8')) as Checksums;
  for (const version of Object.keys(checksums)) folders.set(version, { folder, checksums });
}

/** Every version that there is a text of, oldest first; which of them hold, the database says. */
export function pactVersions(): readonly string[] {
  return [...folders.keys()];
}

/**
 * The pact's text, read once and checked against `checksums.json`.
 * @throws Error when there is no such version, or a text is not, to the byte, the one that was recorded: an
 *   altered text must never be shown to someone who signs.
 */
export function pactText(version: string, locale: Locale): PactText {
  const name = `${version}/${locale}`;
  let known = texts.get(name);
  if (!known) texts.set(name, (known = readPactText(version, locale)));
  return known;
}

function readPactText(version: string, locale: Locale): PactText {
  const known = folders.get(version);
  const recorded = known?.checksums[version]?.[locale];
  if (!known || !recorded) throw new Error(`The pact has no version "${version}" in language "${locale}"`);
  const file = readFileSync(new URL(`./${version}/${locale}.md`, known.folder));
  const sha256 = createHash('sha256').update(file).digest('hex');
  if (sha256 !== recorded.sha256) throw new Error(`The pact's text ${version}/${locale}.md is not the one recorded`);
  return { version, locale, ...recorded, ...parsePactText(file.toString('utf8')) };
}
