import { readFileSync } from 'node:fs';
import { INTL_TAGS, type Locale, LOCALES } from './i18n/locales.js';

/**
 * Names that differ from what `Intl.DisplayNames` gives. They lean on the short names of UNTERM, and, for areas that are
 * not states, are a plain name without a political suffix. The choice is the registry's own: pages call these countries
 * and areas, say that the names express no opinion on any status, and claim no authority for them.
 */
type NameOverrides = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

const overrides = JSON.parse(readFileSync(new URL('./country-names.json', import.meta.url), 'utf8')) as NameOverrides;

const displayNames = Object.fromEntries(
  LOCALES.map((locale) => [locale, new Intl.DisplayNames(INTL_TAGS[locale], { type: 'region' })]),
) as Record<Locale, Intl.DisplayNames>;

/**
 * The name of a country or area; an unknown code is returned as it is.
 * @param code ISO 3166-1 alpha-2, upper case (or `XK`).
 */
export function countryName(code: string, locale: Locale): string {
  const override = overrides[code];
  if (override) return override[locale];
  // Intl throws on a malformed code, which may stand in old data; a page must still be shown.
  return /^[A-Z]{2}$/.test(code) ? (displayNames[locale].of(code) ?? code) : code;
}
