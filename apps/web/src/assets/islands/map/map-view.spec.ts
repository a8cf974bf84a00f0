import { describe, expect, it } from 'vitest';
import { MAP_HEIGHT, MAP_WIDTH } from '../../../public/map/map-frame.js';
import { MapView } from './map-view.js';

function viewOf(width: number, height: number): MapView {
  const view = new MapView();
  view.resize(width, height);
  return view;
}

describe('MapView', () => {
  it('begins with the whole map, in a box of any shape', () => {
    expect(viewOf(480, 214).rectangle).toEqual({ x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT });
    const phone = viewOf(288, 192);
    expect(phone.isWhole).toBe(true);
    expect(phone.rectangle).toMatchObject({ x: 0, width: MAP_WIDTH });
    expect(phone.rectangle.y).toBeLessThan(0);
  });

  it('keeps the place under the pointer where it is while zooming', () => {
    const view = viewOf(960, 428);
    const before = view.placeAt(300, 120);
    view.zoom(3, 300, 120);
    expect(view.placeAt(300, 120).x).toBeCloseTo(before.x);
    expect(view.placeAt(300, 120).y).toBeCloseTo(before.y);
    expect(view.unitsPerPixel).toBeCloseTo(1 / 3);
    expect(view.isWhole).toBe(false);
  });

  it('never shows what lies beyond the map', () => {
    const view = viewOf(960, 428);
    view.zoom(2);
    view.pan(10_000, 10_000);
    expect(view.rectangle).toMatchObject({ x: 0, y: 0 });
    view.pan(-10_000, -10_000);
    expect(view.rectangle).toEqual({
      x: MAP_WIDTH / 2,
      y: MAP_HEIGHT / 2,
      width: MAP_WIDTH / 2,
      height: MAP_HEIGHT / 2,
    });
  });

  it('stops at the whole map and at the closest view', () => {
    const view = viewOf(960, 428);
    view.zoom(1e6);
    expect(view.isClosest).toBe(true);
    expect(view.unitsPerPixel).toBe(1 / 64);
    view.zoom(1e-6);
    expect(view.isWhole).toBe(true);
  });

  it('follows the finger: a pan by pixels moves the picture by as many', () => {
    const view = viewOf(960, 428);
    view.zoom(4);
    const place = view.placeAt(480, 214);
    view.pan(30, -20);
    expect(view.pixelOf(place).x).toBeCloseTo(510);
    expect(view.pixelOf(place).y).toBeCloseTo(194);
  });

  it('keeps the whole map whole when the box changes, and a part its middle', () => {
    const view = viewOf(960, 428);
    view.resize(320, 200);
    expect(view.isWhole).toBe(true);
    view.zoom(4);
    const middle = view.placeAt(160, 100);
    view.resize(300, 300);
    expect(view.placeAt(150, 150).x).toBeCloseTo(middle.x);
    expect(view.isWhole).toBe(false);
  });

  it('goes back to the whole', () => {
    const view = viewOf(960, 428);
    view.zoom(8, 10, 10);
    view.reset();
    expect(view.isWhole).toBe(true);
  });
});
