import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { COUNTRIES } from '#content/countries.js';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#content/i18n/locales.js';
import { SHORTEST_QUERY } from '#registry/places/search-places.js';

const CODES = COUNTRIES.map(({ code }) => code);

/** What may be asked of `/api/places`. */
export class PlacesQuery {
  /** The beginning of a name, in any language and script. */
  @MaxLength(100)
  @MinLength(SHORTEST_QUERY)
  @IsString()
  q!: string;

  /** ISO 3166-1 alpha-2; everywhere when left out. */
  @IsOptional()
  @IsIn(CODES, { message: 'country must be an ISO 3166-1 alpha-2 code in capitals' })
  country?: string;

  /** Language of kinds, countries and numbers; names of places are as the source has them. */
  @IsIn(LOCALES)
  locale: Locale = DEFAULT_LOCALE;
}
