import type { Translator } from '#content/i18n/translator.js';
import { type Undertaking, UNDERTAKINGS } from '#domain/pact/undertaking.js';
import { cluster, type MapMark } from './cluster.js';
import type { MapWindow } from './map-window.js';
import type { MapCircle, MapContent, MapEntry } from './points-text.js';
import { project } from './project.js';

/** A signatory to be drawn on the map. */
export interface MapPoint {
  readonly name: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  /** Degrees east. */
  readonly longitude: number;
  /** Degrees north. */
  readonly latitude: number;
  readonly undertakings: readonly Undertaking[];
  /** Address of the signatory's own page. */
  readonly href: string;
  readonly demonstration: boolean;
}

/** Up to so many signatories are drawn each as a dot and sent with name and address; beyond, they are gathered. */
export const MOST_DOTS = 250;

/** The same for a part of the map that a reader came nearer to. */
const MOST_DOTS_IN_WINDOW = 1000;

/**
 * What is to be drawn of the points.
 * @param window the part of the map that is looked at; without it, the whole world at its natural size
 */
export function mapContent(t: Translator, points: readonly MapPoint[], window?: MapWindow): MapContent {
  const marks: MapMark[] = [];
  points.forEach((point, index) => {
    const { x, y } = project(point.longitude, point.latitude);
    const { demonstration } = point;
    if (!window || isInside(window, x, y)) marks.push({ x, y, count: 1, points: [index], demonstration });
  });
  const drawn =
    marks.length > (window ? MOST_DOTS_IN_WINDOW : MOST_DOTS) ? cluster(marks, window?.unitsPerPixel ?? 1) : marks;
  const entries = drawn.flatMap((mark): MapEntry[] => {
    const point = points[mark.points[0] ?? -1];
    return point && mark.count === 1 ? [{ ...point, x: mark.x, y: mark.y, country: t.country(point.country) }] : [];
  });
  const circles = drawn.filter(({ count }) => count > 1).map(circleOf);
  return { entries, circles, titles: titlesOf(t, entries) };
}

function isInside({ x, y, width, height }: MapWindow, left: number, top: number): boolean {
  return left >= x && left < x + width && top >= y && top < y + height;
}

function circleOf({ x, y, count }: MapMark): MapCircle {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, count };
}

function titlesOf(t: Translator, entries: readonly MapEntry[]): Record<string, string> {
  const used = new Set(entries.flatMap(({ undertakings }) => undertakings));
  return Object.fromEntries(
    UNDERTAKINGS.filter((code) => used.has(code)).map((code) => [code, t(`pact.undertakings.${code}.title`)]),
  );
}
