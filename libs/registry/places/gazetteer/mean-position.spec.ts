import { describe, expect, it } from 'vitest';
import { meanPosition } from './mean-position.js';

describe('meanPosition', () => {
  it('leans to the heavier position', () => {
    const mean = meanPosition([
      { latitude: 0, longitude: 0, weight: 3 },
      { latitude: 0, longitude: 4, weight: 1 },
    ]);
    expect(mean?.longitude).toBeCloseTo(1, 2);
  });

  it('is right across the antimeridian', () => {
    const mean = meanPosition([
      { latitude: -17, longitude: 179, weight: 1 },
      { latitude: -17, longitude: -179, weight: 1 },
    ]);
    expect(Math.abs(mean?.longitude ?? 0)).toBeCloseTo(180, 5);
  });

  it('is nowhere for nothing and for opposite ends of the world', () => {
    expect(meanPosition([])).toBeNull();
    expect(
      meanPosition([
        { latitude: 0, longitude: 0, weight: 1 },
        { latitude: 0, longitude: 180, weight: 1 },
      ]),
    ).toBeNull();
  });
});
