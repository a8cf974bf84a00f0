import { normalisePlaceName } from '../normalise-place-name.js';
import type { GeoNamesRow } from './geonames-row.js';
import type { CityRow } from './read-sources.js';

/** A place in either source or in both; at least one of the two is there. */
export interface MatchedRows {
  readonly geonames: GeoNamesRow | null;
  readonly city: CityRow | null;
}

/** Rows of one name further apart than this are different places, in degrees (research/map-geo 1.3). */
const NEAR_DEGREES = 0.2;

/**
 * Finds out which rows of one country's two sources are the same place: first the same name at the same coordinates,
 * then any common name nearby, then the same coordinates under a new name. What is left over stands alone.
 */
export function matchRows(geonames: readonly GeoNamesRow[], cities: readonly CityRow[]): MatchedRows[] {
  const byName = new Map<string, GeoNamesRow[]>();
  const byCoordinates = new Map<string, GeoNamesRow[]>();
  for (const row of geonames) {
    const names = new Set([row.name, row.asciiName, ...row.alternateNames].map(normalisePlaceName));
    for (const name of names) append(byName, name, row);
    append(byCoordinates, coordinates(row.latitude, row.longitude), row);
  }
  const taken = new Map<GeoNamesRow, CityRow>();
  const matchEach = (rows: readonly CityRow[], find: (city: CityRow) => GeoNamesRow | undefined): CityRow[] =>
    rows.filter((city) => {
      const row = find(city);
      if (row) taken.set(row, city);
      return !row;
    });
  const nearest = (city: CityRow, within: number): GeoNamesRow | undefined => {
    let best: GeoNamesRow | undefined;
    let bestDistance = within;
    for (const row of byName.get(normalisePlaceName(city.name)) ?? []) {
      const distance = Math.hypot(row.latitude - Number(city.lat), row.longitude - Number(city.lng));
      if (distance < bestDistance && !taken.has(row)) [best, bestDistance] = [row, distance];
    }
    return best;
  };
  const unmoved = matchEach(cities, (city) => nearest(city, 1e-5));
  const near = matchEach(unmoved, (city) => nearest(city, NEAR_DEGREES));
  const alone = matchEach(near, ({ lat, lng }) =>
    byCoordinates.get(coordinates(Number(lat), Number(lng)))?.find((row) => !taken.has(row)),
  );
  return [
    ...geonames.map((row) => ({ geonames: row, city: taken.get(row) ?? null })),
    ...alone.map((city) => ({ geonames: null, city })),
  ];
}

function coordinates(latitude: number, longitude: number): string {
  return `${latitude.toFixed(5)} ${longitude.toFixed(5)}`;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
