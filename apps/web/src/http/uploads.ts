import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from '#platform/logger.js';
import type { UploadedFile } from '#registry/evidence/uploaded-file.js';
import { atLeast, TooSlow, type LeastSpeed } from './least-speed.js';
import { UploadPlaces, type Place, type PlaceLimits } from './upload-places.js';

export interface UploadLimits {
  readonly places: PlaceLimits;
  readonly speed: LeastSpeed;
}

/** Ten megabytes at 8 KiB a second take twenty minutes; the server's own limit for a request is shorter. */
export const UPLOAD_LIMITS: UploadLimits = {
  places: { all: 4, network: 2, waiting: 50, patienceMs: 30_000, giveWayMs: 4_000, slow: 32 * 1024 },
  speed: { bytes: 8 * 1024 * 10, periodMs: 10_000 },
};

/** What is older than this was left behind by a process that was killed. */
const FORGOTTEN_MS = 3_600_000;

/** A file of ours could not be written: no upload is to blame. */
export class NoSpaceForUpload extends Error {
  override name = 'NoSpaceForUpload';
}

/** What the reading of a file needs of its place. */
type ReadingPlace = Pick<Place, 'came' | 'gaveWay'>;

/** What this process reads of uploads, and the folder where they lie until they are kept. */
export class Uploads {
  readonly places: UploadPlaces;

  constructor(
    private readonly folder: string,
    private readonly logger: Logger,
    readonly limits: UploadLimits = UPLOAD_LIMITS,
  ) {
    this.places = new UploadPlaces(limits.places);
  }

  /**
   * Writes a file to the disk as it comes.
   *
   * @param place at which it is read
   * @throws {TooSlow}, also when it has to give way to others; whatever else is wrong with what is sent; {NoSpaceForUpload}
   */
  async receive(name: string, sent: Readable, place: ReadingPlace): Promise<UploadedFile> {
    const path = join(this.folder, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const measured = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        place.came(chunk.length);
        yield chunk;
      }
    };
    await mkdir(this.folder, { recursive: true, mode: 0o700 }).catch(noSpace);
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    const speed = atLeast(this.limits.speed);
    // The pipeline ends every stream with the same error; whose it is, the first one tells.
    let first: 'ours' | 'theirs' | undefined;
    file.once('error', () => (first ??= 'ours'));
    sent.once('error', () => (first ??= 'theirs'));
    speed.once('error', () => (first ??= 'theirs'));
    try {
      await pipeline(sent, speed, measured, file, { signal: place.gaveWay });
    } catch (error) {
      await rm(path, { force: true });
      if (place.gaveWay.aborted) throw new TooSlow();
      if (first === 'ours') return noSpace(error);
      throw error;
    }
    return { name, path, size, sha256: hash.digest('hex') };
  }

  /** Removes files that were not kept. */
  async forget(files: readonly UploadedFile[]): Promise<void> {
    await Promise.all(files.map(({ path }) => rm(path, { force: true })));
  }

  /** What no other file would help against. */
  tellOperators({ cause }: NoSpaceForUpload): void {
    const { name, code } = (cause ?? {}) as NodeJS.ErrnoException;
    this.logger.error({ fault: 'storageDown', problem: code ?? name }, 'a document could not be kept');
  }

  /** Removes what a process that was killed left behind. */
  async clear(now = Date.now()): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found && now - found.mtimeMs > FORGOTTEN_MS) await rm(path, { force: true });
    }
  }
}

function noSpace(cause: unknown): never {
  throw new NoSpaceForUpload('an upload could not be written', { cause });
}
