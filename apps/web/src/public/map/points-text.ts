import type { MapPosition } from './map-frame.js';

/** A signatory as the browser shows it. */
export interface MapEntry extends MapPosition {
  readonly name: string;
  readonly country: string;
  /** Codes of its undertakings. */
  readonly undertakings: readonly string[];
  /** Address of the signatory's own page. */
  readonly href: string;
  readonly demonstration: boolean;
}

/** Several signatories whose entries are not sent, drawn as one circle. */
export interface MapCircle extends MapPosition {
  readonly count: number;
}

/** What is drawn of a map, or of a part of it. */
export interface MapContent {
  readonly entries: readonly MapEntry[];
  readonly circles: readonly MapCircle[];
  /** Titles of undertakings by code. */
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * Writes the content as text that lies safely in an attribute and packs well: one record a line, fields between tabs,
 * the first of which says what the line is.
 */
export function writePoints({ entries, circles, titles }: MapContent): string {
  const countries = [...new Set(entries.map(({ country }) => country))];
  const codes = Object.keys(titles);
  const start = sameStart(entries.map(({ href }) => href));
  return [
    ...codes.map((code) => ['u', code, titles[code] ?? '']),
    ...countries.map((country) => ['c', country]),
    ['h', start],
    ...entries.map(({ x, y, name, country, undertakings, href, demonstration }) => [
      demonstration ? 'd' : 's',
      x,
      y,
      countries.indexOf(country),
      undertakings.map((code) => codes.indexOf(code)).join(''),
      href.slice(start.length),
      name,
    ]),
    ...circles.map(({ x, y, count }) => ['n', x, y, count]),
  ]
    .map((fields) => fields.map((field) => String(field).replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
}

/** Reads what `writePoints` wrote. */
export function readPoints(text: string): MapContent {
  const codes: string[] = [];
  const titles: Record<string, string> = {};
  const countries: string[] = [];
  const entries: MapEntry[] = [];
  const circles: MapCircle[] = [];
  let start = '';
  for (const line of text.split('\n')) {
    const [kind, a = '', b = '', c = '', undertakings = '', href = '', name = ''] = line.split('\t');
    if (kind === 'u') {
      codes.push(a);
      titles[a] = b;
    } else if (kind === 'c') countries.push(a);
    else if (kind === 'h') start = a;
    else if (kind === 'n') circles.push({ x: Number(a), y: Number(b), count: Number(c) });
    else if (kind === 's' || kind === 'd') {
      entries.push({
        x: Number(a),
        y: Number(b),
        country: countries[Number(c)] ?? '',
        undertakings: [...undertakings].flatMap((index) => codes[Number(index)] ?? []),
        href: start + href,
        name,
        demonstration: kind === 'd',
      });
    }
  }
  return { entries, circles, titles };
}

function sameStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
