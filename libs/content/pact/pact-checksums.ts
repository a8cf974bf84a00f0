import { LOCALES, type Locale } from '../i18n/locales.js';
import { pactText, pactVersions } from './pact-text.js';

/** SHA-256 of a version's text in each language; undefined when there is no such version. */
export function pactChecksums(version: string): Readonly<Record<Locale, string>> | undefined {
  if (!pactVersions().includes(version)) return undefined;
  return Object.fromEntries(LOCALES.map((locale) => [locale, pactText(version, locale).sha256])) as Record<
    Locale,
    string
  >;
}
