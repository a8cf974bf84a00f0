import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { circleRadius, cluster, type MapMark } from './cluster.js';

const mark = (x: number, y: number, point: number): MapMark => ({ x, y, count: 1, points: [point] });
const marksOf = (places: readonly (readonly [number, number])[]): MapMark[] => places.map(([x, y], i) => mark(x, y, i));

const anyMarks = fc
  .array(fc.tuple(fc.double({ min: 0, max: 960, noNaN: true }), fc.double({ min: 0, max: 428, noNaN: true })), {
    maxLength: 300,
  })
  .map(marksOf);
const anyZoom = fc.constantFrom(3, 1, 0.25, 1 / 64);

describe('cluster', () => {
  it('loses and invents nobody, and lets no two circles overlap', () => {
    fc.assert(
      fc.property(anyMarks, anyZoom, (marks, unitsPerPixel) => {
        const circles = cluster(marks, unitsPerPixel);
        expect(circles.reduce((sum, { count }) => sum + count, 0)).toBe(marks.length);
        circles.forEach((one, i) =>
          circles.slice(i + 1).forEach((other) => {
            const room = (circleRadius(one.count) + circleRadius(other.count)) * unitsPerPixel;
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(room - 1e-9);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('stands where most of its signatories are', () => {
    const [circle] = cluster([mark(10, 10, 0), mark(10, 10, 1), mark(13, 10, 2)], 1);
    expect(circle).toMatchObject({ x: 11, y: 10, count: 3 });
  });

  it('leaves a distant place alone, with its own position', () => {
    const marks = marksOf([
      [100, 100],
      [104, 100],
      [800, 300],
    ]);
    expect(cluster(marks, 1)).toContainEqual(marks[2]);
    expect(cluster(marks, 1)).toHaveLength(2);
  });

  it('parts as the reader comes nearer', () => {
    const marks = marksOf([
      [100, 100],
      [104, 100],
    ]);
    expect(cluster(marks, 1)).toHaveLength(1);
    expect(cluster(marks, 0.1)).toEqual(marks);
  });

  it('knows its members by name while they are few', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => mark(10, 10, i));
    expect(cluster(crowd.slice(0, 3), 1)[0]?.points).toEqual([0, 1, 2]);
    expect(cluster(crowd, 1)[0]).toMatchObject({ count: 30, points: [] });
  });
});
