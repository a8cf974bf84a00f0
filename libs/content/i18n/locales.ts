/** The interface languages: UCLG's official languages. Each is a path prefix (`/en/…`) and a catalogue folder. */
export const LOCALES = ['en', 'fr', 'es'] as const;

export type Locale = (typeof LOCALES)[number];

/** Used when nothing says which language a reader wants; also the language of the authoritative pact text. */
export const DEFAULT_LOCALE: Locale = 'en';

/** Each language's name in that language, as the language switch shows it. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', fr: 'Français', es: 'Español' };

/**
 * The BCP 47 tag given to `Intl` for each language. English dates and lists follow the order used by the United
 * Nations (24 November 2025), which `en` alone would write the American way.
 */
export const INTL_TAGS: Record<Locale, string> = { en: 'en-GB', fr: 'fr', es: 'es' };

/** Whether a value from outside (a path segment, a cookie, a stored column) is one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The writing direction for the page's `dir` attribute, taken from the language's likely script. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn';
  return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);
