import { geoEqualEarth, type GeoProjection } from 'd3-geo';
import { MAP_MARGIN, MAP_WIDTH, type MapPosition } from './map-frame.js';

/**
 * Degrees east of Greenwich at the middle of the map. The map is then cut in the Bering Strait, and neither Russia nor
 * the Pacific states around the 180th meridian are torn apart.
 */
const CENTRAL_MERIDIAN = 11;

/** A new Equal Earth projection onto the map; areas keep their proportions, so that the South is not shrunk. */
export function mapProjection(): GeoProjection {
  const projection = geoEqualEarth().rotate([-CENTRAL_MERIDIAN, 0]).fitWidth(MAP_WIDTH, { type: 'Sphere' });
  const [x, y] = projection.translate();
  return projection.translate([x, y + MAP_MARGIN]);
}

const projection = mapProjection();

/**
 * Where a place lies on the map.
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 * @returns map units, rounded to a hundredth (some 400 m)
 */
export function project(longitude: number, latitude: number): MapPosition {
  const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
  return { x: hundredths(x), y: hundredths(y) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
