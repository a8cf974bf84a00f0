import { readFileSync } from 'node:fs';
import { countryName } from './country-names.js';
import { INTL_TAGS, type Locale } from './i18n/locales.js';

export { countryName } from './country-names.js';

/** The five regions of the United Nations M49 standard. */
export type M49Region = 'africa' | 'americas' | 'asia' | 'europe' | 'oceania';

/** UCLG's seven geographic sections (its Metropolitan section and Forum of Regions are not tied to countries). */
export const SECTIONS = [
  'africa',
  'asiaPacific',
  'eurasia',
  'europe',
  'latinAmerica',
  'middleEastWestAsia',
  'northAmerica',
] as const;

export type UclgSection = (typeof SECTIONS)[number];

/** A country or area. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** ISO 3166-1 alpha-3. */
  readonly alpha3: string;
  readonly region: M49Region;
  /** M49 number of the sub-region (the finest level), three digits, as in `011` Western Africa. */
  readonly subregion: string;
  readonly section: UclgSection;
}

/**
 * Every ISO 3166-1 country or area except Antarctica, which has neither local governments nor an M49 region, and
 * Kosovo under its customary code `XK`; ordered by code.
 *
 * The UCLG section of each country is a working assignment, which UCLG corrects by editing `countries.json`. It
 * follows the M49 sub-regions, and what the sections say of themselves where that differs: Armenia, Azerbaijan,
 * Belarus, Mongolia and the Russian Federation in Eurasia; Afghanistan, Iran and Pakistan in Middle East and West
 * Asia; Cyprus and Georgia in Europe. Mexico, Central America and the Caribbean are in Latin America and the
 * Caribbean. Overseas territories stand where they lie, not with the state they belong to.
 */
export const COUNTRIES: readonly Country[] = JSON.parse(
  readFileSync(new URL('./countries.json', import.meta.url), 'utf8'),
) as Country[];

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));

/**
 * Areas without local governments: nobody lives there, or there is one administration only. They are no choice for who
 * signs; data that name one are still shown with its name. UCLG corrects this list.
 */
const WITHOUT_LOCAL_GOVERNMENTS = new Set(['AQ', 'BV', 'GS', 'HM', 'IO', 'TF', 'UM', 'VA']);

/** Those in which somebody may sign. */
export const SIGNING_COUNTRIES = COUNTRIES.filter(({ code }) => !WITHOUT_LOCAL_GOVERNMENTS.has(code));

/** The country of an ISO 3166-1 alpha-2 code (upper case), if there is one. */
export function countryOf(code: string): Country | undefined {
  return byCode.get(code);
}

/** The UCLG section a country is assigned to; `undefined` for an unknown code. */
export function sectionOf(code: string): UclgSection | undefined {
  return byCode.get(code)?.section;
}

const sorted = new Map<Locale, readonly NamedCountry[]>();

export type NamedCountry = Country & { readonly name: string };

/** All countries with their names, in the alphabetical order of the language. */
export function countriesSorted(locale: Locale): readonly NamedCountry[] {
  let known = sorted.get(locale);
  if (!known) {
    const collator = new Intl.Collator(INTL_TAGS[locale]);
    known = COUNTRIES.map((country) => ({ ...country, name: countryName(country.code, locale) })).sort((a, b) =>
      collator.compare(a.name, b.name),
    );
    sorted.set(locale, known);
  }
  return known;
}
