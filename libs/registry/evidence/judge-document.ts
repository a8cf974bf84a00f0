import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DocumentStorage } from '#platform/document-place.js';
import type { DocumentFault } from './document-limits.js';
import { runLimited } from './limited-program.js';

/** A good document of ten megabytes needs a second of these. */
const LIMITS = { cpuSeconds: 4, memoryMb: 800, longestMs: 45_000 };

/** What was found in a document. */
export interface Verdict {
  readonly fault: DocumentFault | null;
  readonly scanResult: 'clean' | 'not_scanned' | null;
}

/**
 * Has a document scanned, and looks into it.
 *
 * @throws when that is not possible just now: the scanner or the storage does not answer
 */
export async function judgeDocument(storage: DocumentStorage, key: string, contentType: string): Promise<Verdict> {
  return withDocument(storage, key, async (path) => {
    const scanResult = await storage.scan(path);
    if (scanResult === 'infected') return { fault: 'infected', scanResult: null };
    const said = await runLimited('judge-program', [path, contentType], LIMITS);
    return { fault: said === undefined ? 'tooComplex' : (JSON.parse(said) as DocumentFault | null), scanResult };
  });
}

/** Does something with a copy of a document on this machine, in a folder that is gone afterwards. */
export async function withDocument<Result>(
  storage: DocumentStorage,
  key: string,
  work: (path: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'we-care-document-'));
  try {
    const path = join(folder, 'document');
    await pipeline(await storage.read(key), createWriteStream(path, { mode: 0o600 }));
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
