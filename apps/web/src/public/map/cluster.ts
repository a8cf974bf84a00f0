import type { MapPosition } from './map-frame.js';

/** One signatory, or several of one place drawn as one circle. */
export interface MapMark extends MapPosition {
  /** How many signatories it stands for. */
  readonly count: number;
  /** Which ones, by their places in the list of entries; empty when they are too many to be listed, or not known. */
  readonly points: readonly number[];
  /** Invented for a demonstration: it stays a dot of its own, and no circle counts it. */
  readonly demonstration?: boolean;
}

/** Sides of the grid's cells, in pixels on the screen: finer grids show as a raster. */
export const CELL_PIXELS = 56;

/** More signatories than so many are not told by name in one circle. */
const MOST_LISTED = 24;

/** Radius in pixels of the circle that stands for `count` signatories. It grows slowly, and never above half a cell. */
export function circleRadius(count: number): number {
  return count === 1 ? 5 : Math.min(CELL_PIXELS / 2, 9 + 1.8 * Math.log2(count));
}

/**
 * Gathers marks that lie close to each other, until no two circles overlap. Each circle stands where most of its
 * signatories are. What is invented for a demonstration stays by itself.
 * @param unitsPerPixel how many map units one pixel covers
 */
export function cluster(marks: readonly MapMark[], unitsPerPixel: number): MapMark[] {
  const cell = CELL_PIXELS * unitsPerPixel;
  const cells = new Map<string, MapMark>();
  for (const mark of marks) {
    if (mark.demonstration) continue;
    const key = `${Math.floor(mark.x / cell)},${Math.floor(mark.y / cell)}`;
    const inCell = cells.get(key);
    cells.set(key, inCell ? joined(inCell, mark) : mark);
  }
  const separate: MapMark[] = [];
  for (const one of [...cells.values()].sort((a, b) => b.count - a.count)) {
    let mark = one;
    let near: number;
    while ((near = separate.findIndex((other) => overlap(mark, other, unitsPerPixel))) >= 0) {
      mark = joined(mark, ...separate.splice(near, 1));
    }
    separate.push(mark);
  }
  return [...separate, ...marks.filter(({ demonstration }) => demonstration)];
}

function joined(one: MapMark, ...others: readonly MapMark[]): MapMark {
  return others.reduce((sum, mark) => {
    const count = sum.count + mark.count;
    const share = mark.count / count;
    const points = count <= MOST_LISTED ? [...sum.points, ...mark.points] : [];
    return { x: sum.x + (mark.x - sum.x) * share, y: sum.y + (mark.y - sum.y) * share, count, points };
  }, one);
}

function overlap(one: MapMark, other: MapMark, unitsPerPixel: number): boolean {
  const distance = Math.hypot(one.x - other.x, one.y - other.y);
  return distance < (circleRadius(one.count) + circleRadius(other.count)) * unitsPerPixel;
}
