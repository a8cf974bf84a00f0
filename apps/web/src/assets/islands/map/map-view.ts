import { MAP_HEIGHT, MAP_WIDTH, type MapPosition, type MapRectangle } from '../../../public/map/map-frame.js';

/** About 600 m to a pixel at the equator: neighbouring towns stand apart, though the coast has no more detail to show. */
const MOST_PIXELS_PER_UNIT = 64;

/** What part of the map fills the box on the screen. */
export class MapView {
  private x = MAP_WIDTH / 2;
  private y = MAP_HEIGHT / 2;
  private width = MAP_WIDTH;
  private height = MAP_HEIGHT;
  unitsPerPixel = 1;

  /** The whole map in the box. */
  private get widest(): number {
    return Math.max(MAP_WIDTH / this.width, MAP_HEIGHT / this.height);
  }

  get isWhole(): boolean {
    return this.unitsPerPixel >= this.widest * 0.999;
  }

  get isClosest(): boolean {
    return this.unitsPerPixel <= 1.001 / MOST_PIXELS_PER_UNIT;
  }

  /** Size of the box in pixels. */
  get box(): { readonly width: number; readonly height: number } {
    return { width: this.width, height: this.height };
  }

  get rectangle(): MapRectangle {
    const width = this.width * this.unitsPerPixel;
    const height = this.height * this.unitsPerPixel;
    return { x: this.x - width / 2, y: this.y - height / 2, width, height };
  }

  /** Tells the size of the box in pixels; a whole map stays whole. */
  resize(width: number, height: number): void {
    const wasWhole = this.isWhole;
    this.width = width || MAP_WIDTH;
    this.height = height || MAP_HEIGHT;
    this.moveTo(this.x, this.y, wasWhole ? Infinity : this.unitsPerPixel);
  }

  /** Looks at a place of the map; never beyond its edges, never nearer than there is detail. */
  moveTo(x: number, y: number, unitsPerPixel = this.unitsPerPixel): void {
    this.unitsPerPixel = Math.min(this.widest, Math.max(1 / MOST_PIXELS_PER_UNIT, unitsPerPixel));
    this.x = within(x, this.width * this.unitsPerPixel, MAP_WIDTH);
    this.y = within(y, this.height * this.unitsPerPixel, MAP_HEIGHT);
  }

  reset(): void {
    this.moveTo(MAP_WIDTH / 2, MAP_HEIGHT / 2, Infinity);
  }

  /** Moves what is seen by so many pixels. */
  pan(right: number, down: number): void {
    this.moveTo(this.x - right * this.unitsPerPixel, this.y - down * this.unitsPerPixel);
  }

  /** Zooms in (`factor` above 1) or out, and leaves the place under the given pixel where it is. */
  zoom(factor: number, left = this.width / 2, top = this.height / 2): void {
    const held = this.placeAt(left, top);
    this.unitsPerPixel = Math.min(this.widest, Math.max(1 / MOST_PIXELS_PER_UNIT, this.unitsPerPixel / factor));
    this.moveTo(
      held.x - (left - this.width / 2) * this.unitsPerPixel,
      held.y - (top - this.height / 2) * this.unitsPerPixel,
    );
  }

  /** The place of the map under a pixel of the box. */
  placeAt(left: number, top: number): MapPosition {
    const { x, y } = this.rectangle;
    return { x: x + left * this.unitsPerPixel, y: y + top * this.unitsPerPixel };
  }

  /** The pixel of the box that shows a place of the map. */
  pixelOf(place: MapPosition): MapPosition {
    const { x, y } = this.rectangle;
    return { x: (place.x - x) / this.unitsPerPixel, y: (place.y - y) / this.unitsPerPixel };
  }

  /** What is needed to come back here, or to glide there. */
  get state(): readonly [x: number, y: number, unitsPerPixel: number] {
    return [this.x, this.y, this.unitsPerPixel];
  }
}

function within(centre: number, seen: number, whole: number): number {
  return seen >= whole ? whole / 2 : Math.min(whole - seen / 2, Math.max(seen / 2, centre));
}
