import { type Locale } from './locales.js';
import { messageStructure, type MessageStructure } from './message-structure.js';

/** Messages of one language: `namespace.key.path` → ICU MessageFormat source. */
export type Messages = ReadonlyMap<string, string>;

/**
 * Everything wrong with a language's messages beside the English ones, as sentences for whoever wrote them; an empty
 * list means that the language is complete. English is checked against itself.
 * @param sameAsEnglish keys whose translation really is the English word (Menu, Population).
 */
export function catalogueFaults(
  locale: Locale,
  messages: Messages,
  english: Messages,
  sameAsEnglish: readonly string[] = [],
): string[] {
  const missing = [...english.keys()].filter((key) => !messages.has(key));
  const extra = [...messages.keys()].filter((key) => !english.has(key));
  const stale = sameAsEnglish.filter((key) => messages.get(key) !== english.get(key) || !english.has(key));
  return [
    ...missing.map((key) => `${key}: missing`),
    ...extra.map((key) => `${key}: English has no such key`),
    ...stale.map((key) => `${key}: listed as the same as in English, and is not`),
    ...[...messages].flatMap(([key, source]) => {
      const original = english.get(key);
      if (original === undefined) return [];
      const faults = [
        ...wordingFaults(source, locale),
        ...structureFaults(source, original, locale, sameAsEnglish.includes(key)),
      ];
      return faults.map((fault) => `${key}: ${fault}`);
    }),
  ];
}

function* structureFaults(source: string, english: string, locale: Locale, mayBeSame: boolean): Generator<string> {
  let own: MessageStructure;
  let original: MessageStructure;
  try {
    own = messageStructure(source, locale);
    original = messageStructure(english, 'en');
  } catch (error) {
    yield `not valid ICU MessageFormat (${String(error)})`;
    return;
  }
  if (own.placeholders.join() !== original.placeholders.join()) {
    yield `has the placeholders {${own.placeholders.join(', ')}}, English {${original.placeholders.join(', ')}}`;
  }
  if (own.selects.join() !== original.selects.join()) yield 'selects other cases than English';
  if (locale !== 'en' && source === english && own.hasWords && !mayBeSame) yield 'is the English text';
  for (const { name } of original.plurals) {
    if (!own.plurals.some((plural) => plural.name === name)) yield `needs a plural of {${name}}`;
  }
  for (const { name, type, cases } of own.plurals) {
    const needed = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
    const lacking = needed.filter((category) => !cases.includes(category));
    if (lacking.length > 0) yield `the plural of {${name}} lacks: ${lacking.join(', ')}`;
  }
}

/** A mark that ends a phrase, or a quotation mark, without the space that the glossary wants beside it. */
const FRENCH_SPACING_FAULT = /(?<!\u202f)[;!?](?=[\s}]|$)|(?<!\u00a0):(?=\s|$)|(?<!\u00a0)»|«(?!\u00a0)/;

function* wordingFaults(source: string, locale: Locale): Generator<string> {
  if (source.trim() === '') yield 'is empty';
  // In ICU MessageFormat a straight apostrophe escapes what follows: l'{name} would show “{name}” itself.
  if (source.includes("'")) yield 'write the apostrophe ’ instead of the straight one';
  if (locale === 'fr' && FRENCH_SPACING_FAULT.test(source)) {
    yield 'needs no-break spaces: narrow ones (U+202F) before ; ! ?, others (U+00A0) before : and inside « »';
  }
  if (locale === 'es' && occurrences(source, '?') !== occurrences(source, '¿')) yield 'a question needs ¿ and ?';
  if (locale === 'es' && occurrences(source, '!') !== occurrences(source, '¡')) yield 'an exclamation needs ¡ and !';
}

function occurrences(text: string, character: string): number {
  return text.split(character).length - 1;
}
