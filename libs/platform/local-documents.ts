import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
    put: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true });
        await rename(`${path}.part`, path);
      } catch (error) {
        // A full disk keeps the beginning of a file.
        await rm(`${path}.part`, { force: true });
        throw error;
      }
    },
    get: async (key) => readFile(pathOf(key)),
    list: async (prefix) => {
      const names = await readdir(dirname(pathOf(prefix))).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      });
      return names.filter((name) => name.startsWith(prefix) && KEY.test(name)).sort();
    },
    delete: async (key) => rm(pathOf(key), { force: true }),
  };
}
