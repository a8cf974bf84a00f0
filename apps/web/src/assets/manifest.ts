import { readFileSync } from 'node:fs';

type Manifest = Record<string, string>;

let manifest: Manifest | undefined;

/**
 * The public address of an asset, with the fingerprint the build gave it: `assetPath('app.css')` →
 * `/assets/app.1a2b3c4d.css`. What the build did not name, and everything without a build (unit tests), keeps its name.
 */
export function assetPath(name: string): string {
  manifest ??= readManifest();
  return `/assets/${manifest[name] ?? name}`;
}

function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(new URL('./build/manifest.json', import.meta.url), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
