import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '../project.ts';
import { Sentence } from '../sentence.ts';
import { filesBelow, fingerprintOf, removeAll } from './files.ts';

/** How the programs are compiled: nest-cli.json says what of, .swcrc how. */
const settings = ['nest-cli.json', 'tsconfig.build.json', 'tsconfig.json', '.swcrc'];
const sourceFolders = ['apps', 'libs', 'migrations'];
const assets = 'apps/web/src/assets';

/** Not part of the programs: tests, and what the assets step makes of styles and islands. As in nest-cli.json. */
const left = (path: string): boolean =>
  /\.spec\.tsx?$/.test(path) || path.startsWith(`${assets}/islands/`) || path.startsWith(`${assets}/styles/`);

/** What the programs are made of. */
export interface Sources {
  readonly fingerprint: string;
  readonly paths: readonly string[];
}

/** The sources as they are now. */
export function readSources(): Sources {
  const paths = sourceFolders.flatMap(filesBelow).filter((path) => !left(path));
  return { fingerprint: fingerprintOf([...settings, ...paths]), paths };
}

/** Whether everything is there that was compiled: a build may have been ended in the middle, or cleared away in part. */
export function sourcesAreThere(dist: string, { paths }: Sources): boolean {
  return paths.every((path) => existsSync(outputOf(dist, path)));
}

/**
 * Compiles all programs with `nest build`, each source to the same path below dist/, and removes what was compiled of
 * sources that are gone.
 *
 * @param before what the last build was made of
 * @throws {Sentence} with the compiler's own words when a source does not compile
 */
export function compileSources(dist: string, now: Sources, before: Sources | undefined): void {
  const gone = (before?.paths ?? []).filter((path) => !now.paths.includes(path));
  removeAll(gone.flatMap((path) => [outputOf(dist, path), `${outputOf(dist, path)}.map`]));
  const nest = join(projectDirectory, 'node_modules/@nestjs/cli/bin/nest.js');
  // One project is enough: the builder compiles every folder that nest-cli.json names.
  const { status, stdout, stderr } = spawnSync(process.execPath, [nest, 'build', 'web'], {
    cwd: projectDirectory,
    encoding: 'utf8',
  });
  // The compiler adds the frames of its own native stack, which say nothing about the source.
  const [said = ''] = `${stdout}${stderr}`.split(/\n+Caused by:/);
  if (status !== 0) throw new Sentence(`The programs do not compile:\n${said.trim()}`);
}

const outputOf = (dist: string, path: string): string => join(dist, path.replace(/\.tsx?$/, '.js'));
