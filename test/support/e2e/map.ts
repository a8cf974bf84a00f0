import type { Visitor } from './visitor.js';

/** A place of the map, in its own units. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
}

/** Where the map of the open page has dots, in its own units. */
export async function dotsOf({ page }: Pick<Visitor, 'page'>): Promise<MapPlace[]> {
  const paths = await page
    .locator('.wc-world-map__dot')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('d') ?? ''));
  return [...paths.join('').matchAll(/M(\S+?)[ ,](\S+?)h/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** Where a place of the map is in the window, in pixels. */
export function pixelOf({ page }: Pick<Visitor, 'page'>, place: MapPlace): Promise<MapPlace> {
  return page.locator('.wc-world-map__view svg').evaluate((svg, { x, y }) => {
    const drawing = svg as unknown as SVGGraphicsElement;
    drawing.scrollIntoView({ block: 'center', behavior: 'instant' });
    const at = new DOMPoint(x, y).matrixTransform(drawing.getScreenCTM() ?? undefined);
    return { x: at.x, y: at.y };
  }, place);
}
