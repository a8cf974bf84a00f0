import { IntlMessageFormat } from 'intl-messageformat';
import { INTL_TAGS, type Locale } from './locales.js';

/** Values for a message's placeholders, by name. */
export type MessageParams = Readonly<Record<string, string | number | Date | boolean>>;

/** A message ready to be filled in. */
export type Message = (params?: MessageParams) => string;

/** Options for parsing every message: a `<` is text, because pages escape words themselves and take no markup. */
export const MESSAGE_SYNTAX = { ignoreTag: true } as const;

/** `{day, date, long}` inside a message reads dates in UTC, as the rest of the registry does. */
const FORMATS = {
  date: {
    long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    short: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  },
} as const;

/**
 * Compiles ICU MessageFormat source. Text without placeholders or quotes is returned as it stands.
 * @throws SyntaxError when the source is not valid ICU; the returned function throws when a value is missing.
 */
export function compileMessage(source: string, locale: Locale): Message {
  if (!/[{}']/.test(source)) return () => source;
  const format = new IntlMessageFormat(source, INTL_TAGS[locale], FORMATS, MESSAGE_SYNTAX);
  return (params) => String(format.format(params));
}
