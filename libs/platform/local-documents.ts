import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentPlace } from './document-place.js';

/** Names that the registry generates; anything else never becomes a path. */
const KEY = /^[a-z0-9-]+$/;

/** Keeps documents in a folder, in subfolders by the first characters of their names. */
export function localDocuments(folder: string): DocumentPlace {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error('not a document key');
    return join(folder, key.slice(0, 2), key);
  };
  return {
    keep: async (key, source) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await moveOnto(`${path}.part`, source);
        await rename(`${path}.part`, path);
      } catch (error) {
        // A full disk keeps the beginning of a file.
        await rm(`${path}.part`, { force: true });
        throw error;
      }
    },
    list: async (prefix) => {
      const names = await readdir(dirname(pathOf(prefix))).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      });
      return names.filter((name) => name.startsWith(prefix) && KEY.test(name)).sort();
    },
    read: async (key) => (await open(pathOf(key))).createReadStream(),
    delete: async (key) => rm(pathOf(key), { force: true }),
  };
}

/** Moves a file, or copies it when it lies on another disk, and sees that it is written. */
async function moveOnto(path: string, source: string): Promise<void> {
  try {
    await rename(source, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(source, path);
  }
  const file = await open(path, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}
