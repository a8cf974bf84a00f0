import type { Readable } from 'node:stream';

/** A place for documents, under names that we generate. They come and go as files and streams: never whole in memory. */
export interface DocumentPlace {
  /** Keeps what a file on this machine holds. The file may be gone afterwards. */
  keep(key: string, path: string, contentType: string): Promise<void>;
  /** @throws when there is no such document */
  read(key: string): Promise<Readable>;
  /** The names that begin so; no fewer than two characters of what the registry generates. */
  list(prefix: string): Promise<string[]>;
  /** Removing what is not there is no fault. */
  delete(key: string): Promise<void>;
}

export type ScanResult = 'clean' | 'infected' | 'not_scanned';

/** The one door to documents: where they are kept, and what looks for viruses before that. */
export interface DocumentStorage extends DocumentPlace {
  /** @throws when there is a scanner and it does not answer: nothing is kept unscanned then */
  scan(path: string): Promise<ScanResult>;
}
