import { describe, expect, it } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import type { MapPosition } from './map-frame.js';
import { MAP_WIDTH } from './map-frame.js';
import { project } from './project.js';
import { type BaseMap, regionBase, worldBase } from './world-base.js';

/** The lines of a path, each as its points in map units. */
function linesOf(path: string): MapPosition[][] {
  return [...path.matchAll(/M(-?\d+)[ ]?(-?\d+)(?:l([^Mz]*))?/g)].map(([, x, y, steps]) => {
    const at = { x: Number(x) / 10, y: Number(y) / 10 };
    const points = [{ ...at }];
    const numbers = (steps?.match(/-?\d+/g) ?? []).map(Number);
    for (let i = 0; i < numbers.length; i += 2) {
      at.x += numbers[i]! / 10;
      at.y += numbers[i + 1]! / 10;
      points.push({ ...at });
    }
    return points;
  });
}

function distanceTo(path: string, place: MapPosition): number {
  return Math.min(...linesOf(path).flatMap((line) => line.map(({ x, y }) => Math.hypot(x - place.x, y - place.y))));
}

const everything = ({ land, borders, dottedBorders, graticule }: BaseMap): string =>
  land + borders + dottedBorders + graticule;

describe('the map of the world', () => {
  const base = worldBase();

  it('is read and drawn once', () => {
    expect(worldBase()).toBe(base);
  });

  it('stays small: 44 kB, 16 kB on the wire', () => {
    expect(everything(base).length).toBeLessThan(44_000);
    expect(brotliCompressSync(everything(base)).length).toBeLessThan(16_000);
  });

  it('has no band across the map where a country crosses the 180th meridian', () => {
    for (const line of linesOf(base.land + base.borders)) {
      line.slice(1).forEach((point, i) => expect(Math.abs(point.x - line[i]!.x)).toBeLessThan(MAP_WIDTH / 3));
    }
  });

  it('leaves Antarctica out, and nothing else that people govern', () => {
    const lowest = Math.max(...linesOf(base.land).flatMap((line) => line.map(({ y }) => y)));
    expect(lowest).toBeCloseTo(project(-67.3, -55.6).y, -1);
    expect(distanceTo(base.land, project(178, -18))).toBeLessThan(5);
  });

  it('draws no line through Cyprus or Somalia', () => {
    const lines = base.borders + base.dottedBorders;
    expect(distanceTo(lines, project(33.2, 35.15))).toBeGreaterThan(4);
    expect(distanceTo(lines, project(48.9, 9.9))).toBeGreaterThan(4);
    expect(distanceTo(lines, project(47.9, 8))).toBeLessThan(4); // the border with Ethiopia is there
  });

  it('dots lines that are not settled, and those only', () => {
    const kosovo = project(21.0, 43.1);
    expect(distanceTo(base.dottedBorders, kosovo)).toBeLessThan(2);
    expect(distanceTo(base.dottedBorders, project(-12.5, 27.67))).toBeLessThan(12);
    expect(distanceTo(base.dottedBorders, project(-1.5, 43.3))).toBeGreaterThan(20); // France and Spain
  });
});

describe('a part of the world', () => {
  const around = { x: 440, y: 60, width: 140, height: 90 };

  it('is drawn in more detail, within its rectangle, and kept', () => {
    const region = regionBase(around);
    const points = linesOf(region.land + region.borders).flat();
    expect(points.length).toBeGreaterThan(1000);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(around.x - 1.2);
      expect(x).toBeLessThanOrEqual(around.x + around.width + 1.2);
      expect(y).toBeGreaterThanOrEqual(around.y - 1.2);
      expect(y).toBeLessThanOrEqual(around.y + around.height + 1.2);
    }
    expect(regionBase({ ...around })).toBe(region);
    expect(everything(region).length).toBeLessThan(40_000);
  });
});
