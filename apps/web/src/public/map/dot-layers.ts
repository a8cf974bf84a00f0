import type { MapPosition } from './map-frame.js';

const MOST_LAYERS = 12;

/**
 * Path data of dots, in layers to be drawn one above the other. Dots nearer than `distance` lie in different layers,
 * so that each keeps its halo and can be told from its neighbour. A dot is a line of no length with round ends: with
 * `vector-effect: non-scaling-stroke` it keeps its size on the screen at any zoom, without a script.
 * @param distance map units
 */
export function dotLayers(positions: readonly MapPosition[], distance: number): string[] {
  const layers: MapPosition[][] = [];
  for (const dot of positions) {
    const isFree = (layer: readonly MapPosition[]): boolean =>
      layer.every((other) => Math.hypot(dot.x - other.x, dot.y - other.y) >= distance);
    const free = layers.find(isFree);
    if (free) free.push(dot);
    else if (layers.length < MOST_LAYERS) layers.push([dot]);
    else layers.at(-1)?.push(dot);
  }
  return layers.map((layer) => layer.map(({ x, y }) => `M${x} ${y}h.001`).join(''));
}
