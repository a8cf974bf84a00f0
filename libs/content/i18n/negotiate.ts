import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import { DEFAULT_LOCALE, isLocale, type Locale, LOCALES } from './locales.js';

/** Enough for any browser's list; a longer header is noise or an attack, and matching costs time per tag. */
const MOST_LANGUAGES = 20;

/**
 * The language to send a reader to who asked for none in the address: their earlier choice when there is one, else
 * the best of ours for what their browser accepts (`fr-CA` → `fr`, `es-419` → `es`), else English. Never throws.
 * @param acceptLanguageHeader the header as received, however malformed.
 * @param cookieValue the language remembered by cookie; anything but one of ours is passed over.
 */
export function negotiateLocale(acceptLanguageHeader: string | undefined, cookieValue?: string): Locale {
  if (isLocale(cookieValue)) return cookieValue;
  if (!acceptLanguageHeader) return DEFAULT_LOCALE;
  const accepted = new Negotiator({ headers: { 'accept-language': acceptLanguageHeader } }).languages();
  const requested = accepted.slice(0, MOST_LANGUAGES).filter(isLanguageTag);
  const best = match(requested, LOCALES, DEFAULT_LOCALE);
  return isLocale(best) ? best : DEFAULT_LOCALE;
}

/** Whether Intl takes it for a language: headers carry `*`, empty and misspelt tags, on which the matcher throws. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
