import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { MAP_HEIGHT, MAP_WIDTH } from './map-frame.js';
import { readMapWindow, windowAround, writeMapWindow } from './map-window.js';

const anyView = fc
  .record({ zoom: fc.double({ min: 1, max: 64, noNaN: true }), left: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ zoom, left }) => {
    const [width, height] = [MAP_WIDTH / zoom, MAP_HEIGHT / zoom];
    return { seen: { x: left * (MAP_WIDTH - width), y: left * (MAP_HEIGHT - height), width, height }, zoom };
  });

describe('windowAround', () => {
  it('holds all that is seen, and its address reads back as it was', () => {
    fc.assert(
      fc.property(anyView, ({ seen, zoom }) => {
        const window = windowAround(seen, 1 / zoom);
        expect(window.x).toBeLessThanOrEqual(seen.x);
        expect(window.y).toBeLessThanOrEqual(seen.y);
        expect(window.x + window.width).toBeGreaterThanOrEqual(seen.x + seen.width - 1e-9);
        expect(window.y + window.height).toBeGreaterThanOrEqual(seen.y + seen.height - 1e-9);
        expect(readMapWindow(writeMapWindow(window))).toEqual(window);
      }),
    );
  });

  it('stays the same for a small movement', () => {
    const seen = { x: 401, y: 81, width: 120, height: 53 };
    expect(windowAround({ ...seen, x: 405 }, 1 / 8)).toEqual(windowAround(seen, 1 / 8));
  });
});

describe('readMapWindow', () => {
  it.each(['', '1,2,3,4', '1,2,3,4,5,6', 'a,0,1,1,1', '0,0,0,10,1', '0,0,10,10,0', '0,0,10,10,1e9', '1.5,0,9,9,1'])(
    'refuses %p',
    (text) => {
      expect(readMapWindow(text)).toBeUndefined();
    },
  );
});
