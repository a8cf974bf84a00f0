/** Names this alike, within this distance, may mean one local government (research/map-geo 1.3). */
export const SIMILAR = 0.5;
export const NEAR_KM = 25;

const EARTH_RADIUS_KM = 6371;

/** A position in SQL: columns or placeholders in degrees. */
export interface SqlPosition {
  readonly latitude: string;
  readonly longitude: string;
}

/**
 * SQL for the great-circle distance in kilometres (haversine). Both positions must be known: of missing ones `least`
 * would make antipodes, for it passes over NULL.
 */
export function distanceKmSql(one: SqlPosition, other: SqlPosition): string {
  return `2 * ${EARTH_RADIUS_KM} * asin(least(1, sqrt(
    power(sin(radians(${one.latitude} - ${other.latitude}) / 2), 2)
    + cos(radians(${other.latitude})) * cos(radians(${one.latitude}))
      * power(sin(radians(${one.longitude} - ${other.longitude}) / 2), 2))))`;
}
