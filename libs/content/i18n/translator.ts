import { countryName } from '../country-names.js';
import { type MessageKey, NAMESPACES, readNamespace } from './catalogue.js';
import { type DateStyle, formatDate, formatList, formatNumber } from './formats.js';
import type { Locale } from './locales.js';
import { compileMessage, type Message, type MessageParams } from './message.js';

export type { MessageKey } from './catalogue.js';
export type { DateStyle } from './formats.js';
export type { MessageParams } from './message.js';

/** Gives words in one language; called with a key and the values of its placeholders. */
export interface Translator {
  /** @throws when the key does not exist, or a placeholder of the message has no value in `params`. */
  (key: MessageKey, params?: MessageParams): string;
  readonly locale: Locale;
  /** Whether a key made from data (`errors.${code}.title`) exists; narrows it so that it can be used. */
  has(key: string): key is MessageKey;
  /** A number with the language's separators. */
  number(value: number): string;
  /** A calendar date (`YYYY-MM-DD`) or an instant, always read in UTC; `long` unless said otherwise. */
  date(value: Date | string, style?: DateStyle): string;
  /** The name of a country or area, from its ISO 3166-1 alpha-2 code. */
  country(code: string): string;
  /** The name of a language in this one, from its BCP 47 tag: `fr` → “French”. */
  language(tag: string): string;
  /** Items joined as a sentence does: “a, b and c”. */
  list(items: readonly string[]): string;
}

const translators = new Map<Locale, Translator>();

/** The translator of a language: one per language, its files read once at first use, each message compiled once. */
export function translator(locale: Locale): Translator {
  let known = translators.get(locale);
  if (!known) translators.set(locale, (known = createTranslator(locale)));
  return known;
}

function createTranslator(locale: Locale): Translator {
  const sources = new Map(NAMESPACES.flatMap((namespace) => [...readNamespace(locale, namespace)]));
  const compiled = new Map<string, Message>();

  const translate = (key: MessageKey, params?: MessageParams): string => {
    let message = compiled.get(key);
    if (!message) {
      const source = sources.get(key);
      if (source === undefined) throw new Error(`No message "${key}" in language "${locale}"`);
      compiled.set(key, (message = compileMessage(source, locale)));
    }
    return message(params);
  };

  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  return Object.assign(translate, {
    locale,
    has: (key: string): key is MessageKey => sources.has(key),
    number: (value: number) => formatNumber(value, locale),
    date: (value: Date | string, style?: DateStyle) => formatDate(value, locale, style),
    country: (code: string) => countryName(code, locale),
    language: (tag: string) => languageNames.of(tag) ?? tag,
    list: (items: readonly string[]) => formatList(items, locale),
  });
}
