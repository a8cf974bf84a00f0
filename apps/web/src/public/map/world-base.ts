import { geoGraticule, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { LRUCache } from 'lru-cache';
import { CompactPath } from './compact-path.js';
import type { MapRectangle } from './map-frame.js';
import { mapProjection } from './project.js';
import { readWorldAtlas, type WorldShapes } from './world-atlas.js';

/** SVG path data in tenths of a map unit: show it under `transform="scale(.1)"`. */
export interface BaseMap {
  readonly land: string;
  readonly borders: string;
  readonly dottedBorders: string;
  /** Parallels and meridians. */
  readonly graticule: string;
}

let world: BaseMap | undefined;
let detailedShapes: WorldShapes | undefined;
const regions = new LRUCache<string, BaseMap>({ max: 128 });

/** The whole world, drawn at its first use and kept. */
export function worldBase(): BaseMap {
  return (world ??= drawBase(readWorldAtlas('110m'), mapProjection(), 30));
}

/** A part of the world in more detail. The last ones drawn are kept. */
export function regionBase({ x, y, width, height }: MapRectangle): BaseMap {
  const key = [x, y, width, height].join();
  let region = regions.get(key);
  if (!region) {
    detailedShapes ??= readWorldAtlas('50m');
    const projection = mapProjection().clipExtent([
      [x - 1, y - 1],
      [x + width + 1, y + height + 1],
    ]);
    regions.set(key, (region = drawBase(detailedShapes, projection, 10)));
  }
  return region;
}

function drawBase(shapes: WorldShapes, projection: GeoProjection, degreesBetweenLines: number): BaseMap {
  const draw = (shape: GeoPermissibleObjects): string => {
    const path = new CompactPath();
    geoPath(projection, path)(shape);
    return path.toString();
  };
  const graticule = geoGraticule().step([degreesBetweenLines, degreesBetweenLines]).precision(10);
  return {
    land: draw(shapes.land),
    borders: draw(shapes.borders),
    dottedBorders: draw(shapes.dottedBorders),
    graticule: draw(graticule()),
  };
}
