import { readFileSync } from 'node:fs';

type Manifest = Record<string, string>;

let manifest: Manifest | undefined;

/**
 * The public address of a built asset, with the hash of its content: `assetPath('app.css')` → `/assets/app-1a2b3c.css`.
 * Without a build (unit tests) the plain name under `/assets/`.
 */
export function assetPath(name: string): string {
  manifest ??= readManifest();
  return manifest[name] ?? `/assets/${name}`;
}

function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(new URL('../../../../build/manifest.json', import.meta.url), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
