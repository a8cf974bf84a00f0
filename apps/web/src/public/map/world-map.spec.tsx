import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { renderToString } from 'preact-render-to-string';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import type { MapPoint } from './map-content.js';
import { MOST_DOTS } from './map-content.js';
import { readPoints } from './points-text.js';
import { WorldMap, type WorldMapProps } from './world-map.js';

const bogota: MapPoint = {
  name: 'Bogotá <&"',
  country: 'CO',
  longitude: -74.08,
  latitude: 4.61,
  undertakings: ['rights', 'health'],
  href: '/en/signatories/co/bogota-1',
  demonstration: false,
};

/** Points spread over the world in a fixed pattern. */
const many = (count: number): MapPoint[] =>
  Array.from({ length: count }, (_, i) => ({
    ...bogota,
    name: `Place ${i}`,
    longitude: ((i * 137.508) % 360) - 180,
    latitude: ((i * 7.31) % 120) - 50,
  }));

function rendered(props: Partial<WorldMapProps>) {
  const html = renderToString(<WorldMap t={translator('en')} points={[]} {...props} />);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return {
    html,
    document,
    caption: document.querySelector('figcaption')?.textContent ?? '',
    content: readPoints(document.querySelector('signatory-map')?.getAttribute('data-points') ?? ''),
    dots: document.querySelectorAll('.wc-world-map__dot'),
    circles: [...document.querySelectorAll('.wc-world-map__circle text')].map((text) => text.textContent),
  };
}

describe('WorldMap', () => {
  it('says so when there is nobody to show, and offers nothing to press', () => {
    const { caption, dots, document } = rendered({});
    expect(caption).toContain('There is no signatory to show on the map.');
    expect(dots).toHaveLength(0);
    expect(document.querySelectorAll('button')).toHaveLength(0);
  });

  it.each([
    ['en', '1 signatory in 1 country or area.'],
    ['fr', '1 signataire dans 1 pays ou territoire.'],
    ['es', '1 signatario en 1 país o territorio.'],
  ] as const)('counts in words (%s)', (locale, words) => {
    expect(rendered({ t: translator(locale), points: [bogota] }).caption).toContain(words);
  });

  it('draws a dot where the signatory lies, and hands its name on whole', () => {
    const { dots, content } = rendered({ points: [bogota] });
    expect(dots).toHaveLength(1);
    expect(dots[0]?.getAttribute('d')).toBe('M253.47 223.07h.001');
    expect(content.entries).toEqual([
      {
        x: 253.47,
        y: 223.07,
        name: 'Bogotá <&"',
        country: 'Colombia',
        undertakings: ['rights', 'health'],
        href: '/en/signatories/co/bogota-1',
        demonstration: false,
      },
    ]);
    expect(content.titles['health']).toBe('Universal Health for all');
  });

  it('is a picture only: hidden from assistive technology, with nothing to stop at inside', () => {
    const { document, html } = rendered({ points: many(60) });
    const svg = document.querySelector('.wc-world-map__view svg');
    expect(svg?.getAttribute('aria-hidden')).toBe('true');
    expect(svg?.querySelectorAll('a, [tabindex], [role]')).toHaveLength(0);
    expect(html).not.toMatch(/ style=|<script|<style/);
  });

  it('shows no button before there is a script to serve it', () => {
    const { document } = rendered({ points: [bogota] });
    const buttons = [...document.querySelectorAll('button')];
    expect(buttons).toHaveLength(8);
    for (const button of buttons) {
      expect(button.closest('[hidden]')).not.toBeNull();
      expect(button.textContent?.trim()).toBeTruthy();
    }
  });

  it('tells demonstration entries apart, in the picture and in words', () => {
    const { document, caption } = rendered({ points: [bogota, { ...bogota, longitude: 30, demonstration: true }] });
    expect(document.querySelectorAll('.wc-world-map__hole')).toHaveLength(1);
    expect(caption).toContain('1 signatory in 1 country');
    expect(caption).toContain('+ 1 demonstration entry, not counted');
    expect(caption).toContain('Rings are demonstration entries');
    expect(rendered({ points: [bogota] }).caption).not.toContain('Rings');
  });

  it('owns up to signatories that it cannot place, and leads to the list', () => {
    expect(rendered({ points: [bogota], unplaced: 2 }).caption).toContain('2 more signatories are in the list only');
    const { document } = rendered({ points: [bogota], listHref: '/en/signatories?country=CO' });
    expect(document.querySelector('figcaption a')?.getAttribute('href')).toBe('/en/signatories?country=CO');
  });

  it('draws dots up to a number, and gathers what is more into circles', () => {
    expect(rendered({ points: many(MOST_DOTS) }).circles).toEqual([]);
    const { circles, content } = rendered({ points: many(MOST_DOTS + 1) });
    const inCircles = circles.reduce((sum, text) => sum + Number(text), 0);
    expect(circles.length).toBeGreaterThan(10);
    expect(inCircles + content.entries.length).toBe(MOST_DOTS + 1);
  });

  it.each([60, MOST_DOTS, 10_000])('keeps the drawing of %i signatories below 60 kB', (count) => {
    const { document, html } = rendered({ points: many(count) });
    expect(document.querySelector('.wc-world-map__view svg')?.outerHTML.length).toBeLessThan(60_000);
    expect(html.length).toBeLessThan(80_000);
  });

  it.each(LOCALES)('says what its borders mean (%s)', (locale) => {
    const t = translator(locale);
    expect(rendered({ t, points: [bogota] }).caption).toContain(t('register.map.boundaries'));
  });
});
