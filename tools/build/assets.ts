import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { projectDirectory } from '../project.ts';
import { Sentence } from '../sentence.ts';
import { filesBelow, fingerprint, fingerprintOf, writeWhole } from './files.ts';

const assets = 'apps/web/src/assets';
const stylesheet = `${assets}/styles/app.scss`;

/** Everything the browser files are made from; islands may import from the domain library and from the map. */
export function assetsFingerprint(): string {
  return fingerprintOf([
    ...filesBelow(`${assets}/styles`),
    ...filesBelow(`${assets}/islands`),
    ...filesBelow(`${assets}/images`),
    ...filesBelow('libs/domain'),
    ...filesBelow('apps/web/src/public/map'),
    'package-lock.json',
  ]);
}

/**
 * Makes the browser's files: styles, their right-to-left copy and one script per island, each named by its content
 * (so that browsers may keep it for ever) with .br and .gz beside it, and manifest.json from plain to hashed names.
 */
export async function buildAssets(dist: string): Promise<void> {
  const target = join(dist, assets, 'build');
  const files = [...(await styles()), ...(await islands()), ...images()];
  rmSync(target, { recursive: true, force: true });
  const manifest: Record<string, string> = {};
  for (const { name, content } of files) {
    const extension = extname(name);
    const hashed = `${basename(name, extension)}.${fingerprint(content).slice(0, 8)}${extension}`;
    manifest[name] = hashed;
    writeWhole(join(target, hashed), content);
    writeWhole(join(target, `${hashed}.br`), await promisify(brotliCompress)(content));
    writeWhole(join(target, `${hashed}.gz`), await promisify(gzip)(content, { level: 9 }));
  }
  writeWhole(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

export interface Asset {
  readonly name: string;
  readonly content: string | Buffer;
}

function images(): Asset[] {
  return filesBelow(`${assets}/images`).map((path) => ({
    name: basename(path),
    content: readFileSync(join(projectDirectory, path)),
  }));
}

async function styles(): Promise<Asset[]> {
  if (!existsSync(join(projectDirectory, stylesheet))) return [];
  const [sass, { default: rtlcss }] = await Promise.all([import('sass'), import('rtlcss')]);
  try {
    const { css } = sass.compile(join(projectDirectory, stylesheet), {
      loadPaths: [join(projectDirectory, 'node_modules')],
      quietDeps: true,
      style: 'compressed',
    });
    return [
      { name: 'app.css', content: css },
      { name: 'app.rtl.css', content: rtlcss.process(css) },
    ];
  } catch (error) {
    throw new Sentence(`The styles do not compile:\n${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Each island as one script, as browsers get it. */
export async function islands(): Promise<Asset[]> {
  const entries = filesBelow(`${assets}/islands`).filter((path) => /\/islands\/[^/]+(?<!\.spec|\.d)\.ts$/.test(path));
  if (entries.length === 0) return [];
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild
    .build({
      absWorkingDir: projectDirectory,
      entryPoints: entries,
      bundle: true,
      minify: true,
      target: 'es2020',
      format: 'iife',
      write: false,
      outdir: '/',
      logLevel: 'silent',
    })
    .catch((error: unknown) => {
      throw new Sentence(`The islands do not compile:\n${error instanceof Error ? error.message : String(error)}`);
    });
  return outputFiles.map(({ path, text }) => ({ name: basename(path), content: text }));
}

/** What the last build left, for a check that it is still whole. */
export function assetsAreThere(dist: string): boolean {
  const folder = join(dist, assets, 'build');
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
    return Object.values(manifest).every((name) => existsSync(join(folder, name)));
  } catch {
    return false;
  }
}
