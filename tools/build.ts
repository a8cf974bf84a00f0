import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assetsAreThere, assetsFingerprint, buildAssets } from './build/assets.ts';
import { compileSources, readSources, sourcesAreThere, type Sources } from './build/compile.ts';
import { filesBelow, fingerprintOf, writeWhole } from './build/files.ts';
import { projectDirectory } from './project.ts';
import { runCommand } from './sentence.ts';

/** Where the compiled programs lie; paths below it equal the sources' paths. */
export const dist = join(projectDirectory, 'dist');

interface BuildRecord {
  /** The build tools themselves and the locked dependencies: when they change, all is built anew. */
  readonly tools: string;
  readonly sources: Sources;
  readonly assets: string;
}

/** Brings dist/ up to date with the sources; does nothing where nothing changed. */
export async function build(): Promise<void> {
  const recordFile = join(dist, '.build.json');
  const tools = fingerprintOf(['package-lock.json', 'tools/build.ts', ...filesBelow('tools/build')]);
  let before = readRecord(recordFile);
  if (before?.tools !== tools) {
    rmSync(dist, { recursive: true, force: true });
    before = undefined;
  }
  const sources = readSources();
  if (before?.sources.fingerprint !== sources.fingerprint || !sourcesAreThere(dist, sources)) {
    compileSources(dist, sources, before?.sources);
  }
  const assets = assetsFingerprint();
  if (before?.assets !== assets || !assetsAreThere(dist)) await buildAssets(dist);
  writeWhole(recordFile, JSON.stringify({ tools, sources, assets } satisfies BuildRecord));
}

function readRecord(file: string): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BuildRecord;
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  await runCommand(async () => {
    const begun = performance.now();
    await build();
    console.log(`Built in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
    return 0;
  });
}
