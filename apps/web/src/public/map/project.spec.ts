import { describe, expect, it } from 'vitest';
import { MAP_HEIGHT, MAP_MARGIN, MAP_WIDTH } from './map-frame.js';
import { project } from './project.js';

describe('project', () => {
  it('puts the central meridian into the middle, and the whole equator across the map', () => {
    expect(project(11, 0)).toEqual({ x: MAP_WIDTH / 2, y: 239.62 });
    expect(project(-168.99, 0).x).toBeCloseTo(0, 0);
    expect(project(-169.01, 0).x).toBeCloseTo(MAP_WIDTH, 0);
  });

  it('keeps the states on both sides of the 180th meridian together', () => {
    const [suva, apia, wellington] = [project(178.44, -18.14), project(-171.76, -13.83), project(174.78, -41.29)];
    expect(apia.x - suva.x).toBeGreaterThan(0);
    expect(apia.x - suva.x).toBeLessThan(40);
    expect(wellington.x).toBeGreaterThan(MAP_WIDTH * 0.8);
  });

  it('is continuous at the 180th meridian, whichever way it is written', () => {
    expect(project(180, -17)).toEqual(project(-180, -17));
  });

  it('has the North Pole at its upper edge and Cape Horn within its lower one; the South Pole lies beyond', () => {
    expect(project(11, 90)).toEqual({ x: MAP_WIDTH / 2, y: MAP_MARGIN });
    expect(project(-67.27, -55.98).y).toBeLessThan(MAP_HEIGHT);
    expect(project(11, -90).y).toBeGreaterThan(MAP_HEIGHT);
  });

  it('keeps areas in proportion: a degree of latitude is as high as makes up for its width', () => {
    const areaOfCell = (latitude: number): number => {
      const width = project(12, latitude).x - project(-9, latitude).x;
      const height = project(11, latitude - 10).y - project(11, latitude + 10).y;
      return (width * height) / Math.cos((latitude * Math.PI) / 180);
    };
    expect(areaOfCell(50) / areaOfCell(0)).toBeCloseTo(1, 1);
  });
});
