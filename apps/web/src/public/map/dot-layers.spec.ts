import { describe, expect, it } from 'vitest';
import { dotLayers } from './dot-layers.js';

describe('dotLayers', () => {
  it('draws distant dots in one layer', () => {
    expect(
      dotLayers(
        [
          { x: 1, y: 2 },
          { x: 50, y: 60.5 },
        ],
        24,
      ),
    ).toEqual(['M1 2h.001M50 60.5h.001']);
  });

  it('puts neighbours into different layers, so that each has its halo', () => {
    expect(
      dotLayers(
        [
          { x: 1, y: 2 },
          { x: 3, y: 2 },
          { x: 90, y: 2 },
        ],
        24,
      ),
    ).toEqual(['M1 2h.001M90 2h.001', 'M3 2h.001']);
  });

  it('draws every dot of a crowd, in few layers', () => {
    const crowd = Array.from({ length: 100 }, () => ({ x: 5, y: 5 }));
    const layers = dotLayers(crowd, 24);
    expect(layers).toHaveLength(12);
    expect(layers.join('').split('M')).toHaveLength(101);
  });

  it('is empty without dots', () => {
    expect(dotLayers([], 24)).toEqual([]);
  });
});
