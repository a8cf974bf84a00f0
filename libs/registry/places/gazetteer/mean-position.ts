export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const RADIANS = Math.PI / 180;

/**
 * The middle of weighted positions in degrees, taken on the sphere so that it is right across the antimeridian too.
 *
 * @returns null when there are none, or when they have no middle
 */
export function meanPosition(positions: readonly (Position & { readonly weight: number })[]): Position | null {
  let [x, y, z] = [0, 0, 0];
  for (const { latitude, longitude, weight } of positions) {
    const parallel = Math.cos(latitude * RADIANS);
    x += weight * parallel * Math.cos(longitude * RADIANS);
    y += weight * parallel * Math.sin(longitude * RADIANS);
    z += weight * Math.sin(latitude * RADIANS);
  }
  if (Math.hypot(x, y, z) < 1e-9) return null;
  return {
    latitude: round(Math.atan2(z, Math.hypot(x, y)) / RADIANS),
    longitude: round(Math.atan2(y, x) / RADIANS),
  };
}

/** Five decimals are about a metre, what the sources have. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
