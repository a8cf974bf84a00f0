import { describe, expect, it } from 'vitest';
import { translator } from '#content/i18n/translator.js';
import { mapContent, type MapPoint } from './map-content.js';
import { project } from './project.js';

const t = translator('fr');
const place = (name: string, longitude: number, latitude: number): MapPoint => ({
  name,
  country: 'DE',
  longitude,
  latitude,
  undertakings: [],
  href: `/fr/signatories/de/${name}`,
  demonstration: false,
});

describe('mapContent', () => {
  it('names countries in the language of the page', () => {
    expect(mapContent(t, [place('bonn', 7.1, 50.7)]).entries[0]?.country).toBe('Allemagne');
  });

  it('keeps to the window that is asked for', () => {
    const { x, y } = project(7.1, 50.7);
    const window = { x: Math.floor(x) - 5, y: Math.floor(y) - 5, width: 10, height: 10, unitsPerPixel: 1 / 64 };
    const { entries } = mapContent(t, [place('bonn', 7.1, 50.7), place('suva', 178, -18)], window);
    expect(entries.map(({ name }) => name)).toEqual(['bonn']);
  });

  it('counts nothing that is invented in a circle, and shows each by itself', () => {
    const points = Array.from({ length: 400 }, (_, i) => ({
      ...place(`place-${i}`, 7, 50),
      demonstration: i % 4 === 0,
    }));
    const { entries, circles } = mapContent(t, points);
    expect(circles).toMatchObject([{ count: 300 }]);
    expect(entries).toHaveLength(100);
    expect(entries.every(({ demonstration }) => demonstration)).toBe(true);
  });

  it('opens up in a window what is one circle on the whole map', () => {
    const points = Array.from({ length: 400 }, (_, i) => place(`place-${i}`, 7 + (i % 20) / 10, 50 + i / 400));
    expect(mapContent(t, points)).toMatchObject({ entries: [], circles: [{ count: 400 }] });
    const window = { x: 400, y: 40, width: 200, height: 100, unitsPerPixel: 1 / 8 };
    expect(mapContent(t, points, window).entries).toHaveLength(400);
  });
});
