import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  COUNTRIES,
  countriesSorted,
  countryName,
  countryOf,
  sectionOf,
  SECTIONS,
  SIGNING_COUNTRIES,
} from './countries.js';
import { INTL_TAGS, type Locale, LOCALES } from './i18n/locales.js';

const overrides = JSON.parse(readFileSync(new URL('./country-names.json', import.meta.url), 'utf8')) as Record<
  string,
  Record<Locale, string>
>;

describe('countries', () => {
  it('holds ISO 3166-1 without Antarctica, plus Kosovo, each code once', () => {
    expect(COUNTRIES).toHaveLength(249);
    expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(249);
    expect(new Set(COUNTRIES.map(({ alpha3 }) => alpha3)).size).toBe(249);
    expect(countryOf('XK')).toBeDefined();
    expect(countryOf('AQ')).toBeUndefined();
  });

  it('offers no area without local governments to those who sign, and still names it', () => {
    const offered = SIGNING_COUNTRIES.map(({ code }) => code);
    for (const code of ['AQ', 'BV', 'GS', 'HM', 'IO', 'TF', 'UM', 'VA']) {
      expect(offered).not.toContain(code);
      for (const locale of LOCALES) expect(countryName(code, locale)).not.toBe(code);
    }
    expect(offered).toHaveLength(242);
    expect(offered).toEqual(expect.arrayContaining(['XK', 'TW', 'PS', 'FK', 'NR', 'SJ']));
  });

  it('gives each a well-formed row', () => {
    for (const country of COUNTRIES) {
      expect(country).toEqual({
        code: expect.stringMatching(/^[A-Z]{2}$/),
        alpha3: expect.stringMatching(/^[A-Z]{3}$/),
        region: expect.stringMatching(/^(africa|americas|asia|europe|oceania)$/),
        subregion: expect.stringMatching(/^\d{3}$/),
        section: expect.any(String),
      });
      expect(SECTIONS).toContain(country.section);
    }
  });

  it('keeps a sub-region within one region', () => {
    const regionOf = new Map(COUNTRIES.map(({ subregion, region }) => [subregion, region]));
    expect(regionOf.size).toBe(22);
    for (const { subregion, region } of COUNTRIES) expect(regionOf.get(subregion)).toBe(region);
  });

  it.each([
    ['ZA', 'africa'],
    ['EG', 'africa'],
    ['JP', 'asiaPacific'],
    ['FJ', 'asiaPacific'],
    ['KZ', 'eurasia'],
    ['UA', 'europe'],
    ['MX', 'latinAmerica'],
    ['JM', 'latinAmerica'],
    ['TR', 'middleEastWestAsia'],
    ['CA', 'northAmerica'],
  ])('assigns %s to the section %s', (code, section) => expect(sectionOf(code)).toBe(section));

  it('assigns an unknown code to no section', () => expect(sectionOf('ZZ')).toBeUndefined());
});

describe.each(LOCALES)('country names in %s', (locale) => {
  it('names every country, never by its code, and no two alike', () => {
    const names = COUNTRIES.map(({ code }) => countryName(code, locale));
    for (const [index, { code }] of COUNTRIES.entries()) expect(names[index]).not.toBe(code);
    expect(new Set(names).size).toBe(COUNTRIES.length);
    expect(names.filter((name) => name.trim() === '' || name.includes("'"))).toEqual([]);
  });

  it('lists every country once, an accented initial with its plain letter', () => {
    const initials = countriesSorted(locale).map(({ name }) => name.normalize('NFD').charAt(0));
    expect(initials).toHaveLength(COUNTRIES.length);
    expect(initials).toEqual(initials.toSorted());
    expect(initials.at(-1)).toBe('Z');
  });
});

describe('overrides of Intl’s names', () => {
  it('exist only for known countries, in every language, and change something', () => {
    for (const [code, names] of Object.entries(overrides)) {
      expect(countryOf(code)).toBeDefined();
      expect(Object.keys(names)).toEqual([...LOCALES]);
      const byIntl = LOCALES.map((locale) => new Intl.DisplayNames(INTL_TAGS[locale], { type: 'region' }).of(code));
      expect({ code, names: LOCALES.map((locale) => names[locale]) }).not.toEqual({ code, names: byIntl });
    }
  });

  it('are short names as UNTERM has them', () => {
    expect(countryName('PS', 'en')).toBe('State of Palestine');
    expect(countryName('VN', 'fr')).toBe('Viet Nam');
    expect(countryName('KR', 'es')).toBe('República de Corea');
  });

  it('leave an unknown or malformed code as it is', () => {
    expect(countryName('QQ', 'en')).toBe('QQ');
    expect(countryName('not a code', 'fr')).toBe('not a code');
  });
});
