import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { projectDirectory } from '../project.ts';

/** All files below a project folder, as project paths with forward slashes, sorted; an absent folder has none. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(join(projectDirectory, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(projectDirectory, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The first 16 hex digits of SHA-256 over the parts. */
export function fingerprint(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** The fingerprint of several project files' names and contents. */
export function fingerprintOf(paths: string[]): string {
  return fingerprint(...paths.flatMap((path) => [path, readFileSync(join(projectDirectory, path))]));
}

/** Writes in one step, so that a running server or a second build never sees half a file. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${randomUUID()}`;
  writeFileSync(partial, content);
  renameSync(partial, path);
}

/** Removes what a build wrote and no longer writes. */
export function removeAll(paths: Iterable<string>): void {
  for (const path of paths) rmSync(path, { force: true });
}
