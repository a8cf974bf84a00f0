/** A file that arrived: on this machine's disk, never in memory. */
export interface UploadedFile {
  /** As the person named it; shown, never used as a path. */
  readonly name: string;
  /** Where it lies until it is kept or forgotten. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}
