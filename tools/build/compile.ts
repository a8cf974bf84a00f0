import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectDirectory } from '../project.ts';
import { Sentence } from '../sentence.ts';
import { filesBelow, fingerprint, removeAll, writeWhole } from './files.ts';

const sourceFolders = ['apps', 'libs', 'migrations'];
const assets = 'apps/web/src/assets';

/** Not part of the programs: tests, compiler settings, and what the assets step makes of styles and islands. */
const left = (path: string): boolean =>
  /\.spec\.tsx?$|\.d\.ts$|\/tsconfig\.json$|\.map$/.test(path) ||
  path.startsWith(`${assets}/islands/`) ||
  path.startsWith(`${assets}/styles/`);

/** What was built from each source the last time: project path → fingerprint. */
export type Built = Record<string, string>;

/**
 * Compiles changed TypeScript with swc and copies changed data files, each to the same path below dist/.
 * @param before the result of the last build, empty to build everything
 */
export async function compileSources(dist: string, before: Built): Promise<Built> {
  const compilerSettings = readFileSync(join(projectDirectory, '.swcrc'));
  const after: Built = {};
  const changed: string[] = [];
  for (const path of sourceFolders.flatMap(filesBelow)) {
    if (left(path)) continue;
    after[path] = fingerprint(compilerSettings, readFileSync(join(projectDirectory, path)));
    if (after[path] !== before[path] || !existsSync(outputOf(dist, path))) changed.push(path);
  }
  removeOutputs(
    dist,
    Object.keys(before).filter((path) => !(path in after)),
  );
  if (changed.length > 0) await writeOutputs(dist, changed);
  return after;
}

const isCode = (path: string): boolean => /\.tsx?$/.test(path);
const outputOf = (dist: string, path: string): string => join(dist, path.replace(/\.tsx?$/, '.js'));

function removeOutputs(dist: string, gone: string[]): void {
  removeAll(gone.map((path) => outputOf(dist, path)));
  removeAll(gone.filter(isCode).map((path) => `${outputOf(dist, path)}.map`));
}

async function writeOutputs(dist: string, changed: string[]): Promise<void> {
  const swc = await import('@swc/core');
  await Promise.all(
    changed.map(async (path) => {
      const source = join(projectDirectory, path);
      const output = outputOf(dist, path);
      if (!isCode(path)) {
        mkdirSync(dirname(output), { recursive: true });
        copyFileSync(source, output);
        return;
      }
      const { code, map } = await swc
        .transformFile(source, { cwd: projectDirectory, swcrc: true })
        .catch((error: unknown) => {
          throw new Sentence(`${path} does not compile:\n${withoutBacktrace(error)}`);
        });
      if (map !== undefined) writeWhole(`${output}.map`, map);
      const mapName = `${output.slice(output.lastIndexOf('/') + 1)}.map`;
      writeWhole(output, `${code}\n//# sourceMappingURL=${mapName}\n`);
    }),
  );
}

/** The compiler adds the frames of its own native stack, which say nothing about the source. */
function withoutBacktrace(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split(/\n+Caused by:/)[0] ?? text).trim();
}
