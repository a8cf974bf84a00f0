import { INTL_TAGS, type Locale, LOCALES } from './locales.js';

/** `long` 24 November 2025 · `short` 24 Nov 2025 · `month` November 2025. */
export type DateStyle = 'long' | 'short' | 'month';

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  short: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
};

// Making an Intl formatter costs far more than using one, so each language's are made once.
const formatters = Object.fromEntries(LOCALES.map((locale) => [locale, createFormatters(INTL_TAGS[locale])])) as Record<
  Locale,
  ReturnType<typeof createFormatters>
>;

function createFormatters(tag: string) {
  return {
    number: new Intl.NumberFormat(tag),
    list: new Intl.ListFormat(tag, { type: 'conjunction' }),
    date: {
      long: new Intl.DateTimeFormat(tag, DATE_STYLES.long),
      short: new Intl.DateTimeFormat(tag, DATE_STYLES.short),
      month: new Intl.DateTimeFormat(tag, DATE_STYLES.month),
    },
  };
}

/** A number with the language's separators. */
export function formatNumber(value: number, locale: Locale): string {
  return formatters[locale].number.format(value);
}

/** Items joined with the language's commas and “and”. */
export function formatList(items: readonly string[], locale: Locale): string {
  return formatters[locale].list.format(items);
}

/**
 * A day in words, in UTC, so that a calendar date never slips to its neighbour.
 * @param value an instant, or a date as `YYYY-MM-DD` (anything after the day is ignored).
 * @throws RangeError when the value is not a date.
 */
export function formatDate(value: Date | string, locale: Locale, style: DateStyle = 'long'): string {
  const day = typeof value === 'string' ? new Date(`${value.slice(0, 10)}T00:00:00Z`) : value;
  const parts = formatters[locale].date[style].formatToParts(day);
  return parts.map((part) => (part.type === 'day' ? dayInWords(part.value, locale) : part.value)).join('');
}

/** French writes the first of the month as an ordinal (1er janvier), which Intl does not do. */
function dayInWords(day: string, locale: Locale): string {
  return locale === 'fr' && day === '1' ? '1er' : day;
}
