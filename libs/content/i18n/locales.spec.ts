import { describe, expect, it } from 'vitest';
import { direction, isLocale, LOCALE_NAMES, LOCALES } from './locales.js';

describe('locales', () => {
  it('recognises its own, and nothing else', () => {
    expect(LOCALES.every(isLocale)).toBe(true);
    for (const other of ['EN', 'de', '', 'constructor', undefined, 1]) expect(isLocale(other)).toBe(false);
  });

  it('names each language in itself', () => {
    for (const locale of LOCALES) {
      const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? '';
      expect(LOCALE_NAMES[locale].toLowerCase()).toBe(name.toLowerCase());
    }
  });

  it('writes English, French and Spanish from left to right', () => {
    expect(LOCALES.map(direction)).toEqual(['ltr', 'ltr', 'ltr']);
  });

  it('would write Arabic from right to left', () => {
    // Arabic is prepared for, not yet offered, so its tag is not one of the type.
    expect(direction('ar' as (typeof LOCALES)[number])).toBe('rtl');
  });
});
