import { MAP_HEIGHT, MAP_WIDTH, type MapRectangle } from './map-frame.js';

/** A part of the map, and how closely it is looked at. */
export interface MapWindow extends MapRectangle {
  /** How many map units one pixel covers. */
  readonly unitsPerPixel: number;
}

/** The window in an address (`x,y,width,height,pixels per unit`), or undefined when it is none. */
export function readMapWindow(text: string): MapWindow | undefined {
  if (!/^(-?\d{1,4},){2}(\d{1,4},){2}\d{1,3}$/.test(text)) return undefined;
  const [x = 0, y = 0, width = 0, height = 0, zoom = 0] = text.split(',').map(Number);
  if (width === 0 || height === 0 || zoom === 0) return undefined;
  return { x, y, width, height, unitsPerPixel: 1 / zoom };
}

/**
 * The window that a browser asks for when it shows `seen`: somewhat more than is seen, in steps, so that a small
 * movement asks for nothing new and answers can be kept.
 */
export function windowAround(seen: MapRectangle, unitsPerPixel: number): MapWindow {
  const zoom = 2 ** Math.max(0, Math.ceil(Math.log2(1 / unitsPerPixel)));
  const step = Math.max(1, Math.round(2 ** Math.floor(Math.log2(seen.width)) / 4));
  const x = Math.max(0, Math.floor(seen.x / step) * step - step);
  const y = Math.max(0, Math.floor(seen.y / step) * step - step);
  const right = Math.min(MAP_WIDTH, Math.ceil((seen.x + seen.width) / step) * step + step);
  const bottom = Math.min(MAP_HEIGHT, Math.ceil((seen.y + seen.height) / step) * step + step);
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y), unitsPerPixel: 1 / zoom };
}

/** The window as it stands in an address. */
export function writeMapWindow({ x, y, width, height, unitsPerPixel }: MapWindow): string {
  return [x, y, width, height, Math.round(1 / unitsPerPixel)].join();
}
