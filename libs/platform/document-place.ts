/** A place for the bytes of documents, under names that we generate. */
export interface DocumentPlace {
  put(key: string, bytes: Buffer, contentType: string): Promise<void>;
  /** @throws when there is no such document */
  get(key: string): Promise<Buffer>;
  /** The names that begin so; no fewer than two characters of what the registry generates. */
  list(prefix: string): Promise<string[]>;
  /** Removing what is not there is no fault. */
  delete(key: string): Promise<void>;
}

export type ScanResult = 'clean' | 'infected' | 'not_scanned';

/** The one door to documents: where they are kept, and what looks for viruses before that. */
export interface DocumentStorage extends DocumentPlace {
  /** @throws when there is a scanner and it does not answer: nothing is kept unscanned then */
  scan(bytes: Buffer): Promise<ScanResult>;
}
