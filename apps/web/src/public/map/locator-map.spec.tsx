import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { renderToString } from 'preact-render-to-string';
import { translator } from '#content/i18n/translator.js';
import { LocatorMap, regionAround } from './locator-map.js';
import { MAP_HEIGHT, MAP_WIDTH } from './map-frame.js';
import { project } from './project.js';

describe('LocatorMap', () => {
  it('shows one dot within its part of the world, and says where in words', () => {
    const point = { name: 'Lampedusa e Linosa', country: 'IT', longitude: 12.6, latitude: 35.5, demonstration: false };
    const { document } = parseHTML(`<body>${renderToString(<LocatorMap t={translator('es')} point={point} />)}</body>`);
    expect(document.querySelector('svg')?.getAttribute('viewBox')).toBe('420 80 140 90');
    expect(document.querySelectorAll('.wc-world-map__dot')).toHaveLength(1);
    expect(document.querySelector('figcaption')?.textContent).toContain('Ubicación de Lampedusa e Linosa: Italia.');
    expect(document.querySelector('signatory-map')).toBeNull();
  });

  it.each([
    ['Apia', -171.76, -13.83],
    ['Honolulu', -157.86, 21.3],
    ['Ushuaia', -68.3, -54.8],
    ['Longyearbyen', 15.6, 78.2],
    ['Kigali', 30.06, -1.95],
  ])('keeps %s inside the picture, and the picture inside the map', (_name, longitude, latitude) => {
    const { x, y } = project(longitude, latitude);
    const region = regionAround({ x, y });
    expect(x).toBeGreaterThan(region.x + 5);
    expect(x).toBeLessThan(region.x + region.width - 5);
    expect(y).toBeGreaterThan(region.y + 5);
    expect(y).toBeLessThan(region.y + region.height - 5);
    expect(region.x).toBeGreaterThanOrEqual(0);
    expect(region.x + region.width).toBeLessThanOrEqual(MAP_WIDTH);
    expect(region.y + region.height).toBeLessThanOrEqual(MAP_HEIGHT);
  });
});
