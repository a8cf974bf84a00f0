import type { Locale } from '#content/i18n/locales.js';
import type { SignatoryPosition } from '#registry/public-register/find-signatories.js';
import { localePath } from '../../views/site-paths.js';
import type { MapPoint } from '../map/map-content.js';
import { profilePath } from './profile-address.js';

export interface MapPoints {
  readonly points: readonly MapPoint[];
  /** How many signatories have no known position. */
  readonly unplaced: number;
}

/** The signatories as the map takes them. */
export function mapPoints(locale: Locale, signatories: readonly SignatoryPosition[]): MapPoints {
  const points = signatories.flatMap((signatory): MapPoint[] => {
    const { name, country, latitude, longitude, undertakings, demonstration } = signatory;
    if (latitude === null || longitude === null) return [];
    return [
      {
        name,
        country,
        latitude,
        longitude,
        undertakings,
        href: localePath(locale, profilePath(signatory)),
        demonstration,
      },
    ];
  });
  const unplaced = signatories.filter(
    ({ latitude, longitude, demonstration }) => (latitude === null || longitude === null) && !demonstration,
  ).length;
  return { points, unplaced };
}
