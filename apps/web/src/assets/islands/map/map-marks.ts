import { circleRadius, cluster, type MapMark } from '../../../public/map/cluster.js';
import { dotLayers } from '../../../public/map/dot-layers.js';
import type { MapPosition, MapRectangle } from '../../../public/map/map-frame.js';
import type { MapContent, MapEntry } from '../../../public/map/points-text.js';
import type { MapView } from './map-view.js';

const SVG = 'http://www.w3.org/2000/svg';
/** As many dots as the server draws on its 960 pixels, in proportion to the square of the width. */
const MOST_DOTS_PER_WIDTH = 250 / 960 ** 2;
/** Dots nearer than so many pixels are told apart by their halos. */
const HALO_PIXELS = 12;

/** The dots and circles on the map. */
export class MapMarks {
  private marks: MapMark[] = [];
  private drawn: MapMark[] = [];
  private drawnAt = '';
  private readonly number: Intl.NumberFormat;

  constructor(
    private readonly layer: SVGGElement,
    private content: MapContent,
    language: string,
  ) {
    this.number = new Intl.NumberFormat(language);
    this.show(content);
  }

  /** The signatories that a mark stands for; none when they are too many, or come with a nearer view. */
  entriesOf({ points }: MapMark): MapEntry[] {
    return points.flatMap((point) => this.content.entries[point] ?? []);
  }

  /** The undertakings of a signatory in words. */
  titlesOf({ undertakings }: MapEntry): [code: string, title: string][] {
    return undertakings.map((code) => [code, this.content.titles[code] ?? '']);
  }

  show(content: MapContent): void {
    this.content = content;
    this.marks = [
      ...content.entries.map(({ x, y, demonstration }, point) => ({ x, y, count: 1, points: [point], demonstration })),
      ...content.circles.map((circle) => ({ ...circle, points: [] })),
    ];
    this.drawnAt = '';
  }

  /** How many signatories are seen; what is invented is no signatory. */
  countIn(seen: MapRectangle): number {
    return this.marks.reduce((sum, mark) => sum + (!mark.demonstration && isIn(seen, mark) ? mark.count : 0), 0);
  }

  /** Marks whose shape, widened by `slack` pixels, lies under the place; the nearest first. */
  at(place: MapPosition, unitsPerPixel: number, slack: number): MapMark[] {
    const gap = (mark: MapMark): number =>
      Math.hypot(mark.x - place.x, mark.y - place.y) / unitsPerPixel - circleRadius(mark.count);
    return this.drawn.filter((mark) => gap(mark) <= slack).sort((one, other) => gap(one) - gap(other));
  }

  /** Draws anew when the zoom or what is shown changed; circles appear when there are too many dots for the box. */
  draw(view: MapView): void {
    const { unitsPerPixel, rectangle, box } = view;
    const seen = this.marks.filter((mark) => isIn(rectangle, mark));
    const isCrowded = seen.length > box.width * box.width * MOST_DOTS_PER_WIDTH || seen.some(({ count }) => count > 1);
    const key = isCrowded ? `circles ${unitsPerPixel}` : 'dots';
    if (key === this.drawnAt) return;
    this.drawnAt = key;
    this.drawn = isCrowded ? cluster(this.marks, unitsPerPixel) : this.marks;
    const single = this.drawn.filter(({ count }) => count === 1).flatMap((mark) => this.entriesOf(mark));
    this.layer.replaceChildren(
      ...this.drawn.filter(({ count }) => count > 1).map((mark) => this.circle(mark, unitsPerPixel)),
      ...dots(
        single.filter(({ demonstration }) => !demonstration),
        ['halo', 'dot'],
        unitsPerPixel,
      ),
      ...dots(
        single.filter(({ demonstration }) => demonstration),
        ['halo', 'dot', 'hole'],
        unitsPerPixel,
      ),
    );
  }

  /** Rings the mark that the card speaks about. */
  highlight(mark: MapMark | undefined): void {
    this.layer.parentNode?.querySelector('.wc-world-map__active')?.remove();
    if (mark?.count === 1) this.layer.after(shape('path', 'active', { d: dotLayers([mark], 0).join('') }));
  }

  private circle({ x, y, count }: MapMark, unitsPerPixel: number): SVGElement {
    const circle = shape('g', 'circle', { transform: `translate(${x} ${y}) scale(${unitsPerPixel})` });
    const text = shape('text', '', { dy: '.35em' });
    text.textContent = this.number.format(count);
    circle.append(shape('circle', '', { r: String(circleRadius(count)) }), text);
    return circle;
  }
}

function dots(positions: readonly MapPosition[], parts: readonly string[], unitsPerPixel: number): SVGElement[] {
  return dotLayers(positions, HALO_PIXELS * unitsPerPixel).flatMap((d) =>
    parts.map((part) => shape('path', part, { d })),
  );
}

function shape(name: string, part: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  if (part) element.setAttribute('class', `wc-world-map__${part}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function isIn({ x, y, width, height }: MapRectangle, place: MapPosition): boolean {
  return place.x >= x && place.x <= x + width && place.y >= y && place.y <= y + height;
}
