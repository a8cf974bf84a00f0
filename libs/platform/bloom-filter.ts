import { createHash } from 'node:crypto';

/** A set that tells of what it was given that it is in it, and of hardly anything else; it cannot be read back. */
export interface BloomFilter {
  readonly bits: Buffer;
  /** So many bits stand for each text. */
  readonly hashes: number;
}

/** Whether a text is in the set, or, rarely, only looks so. */
export function isIn(filter: BloomFilter, text: string): boolean {
  return placesOf(filter, text).every((at) => ((filter.bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0);
}

/** Makes the set of these texts; `bitsEach` bits for each: 20 err once in ten thousand times. */
export function bloomFilter(texts: readonly string[], bitsEach = 20): BloomFilter {
  const filter = {
    bits: Buffer.alloc(Math.ceil((texts.length * bitsEach) / 8)),
    hashes: Math.round(bitsEach * Math.LN2),
  };
  for (const text of texts) {
    for (const at of placesOf(filter, text)) filter.bits[at >> 3] = (filter.bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return filter;
}

/** Kirsch and Mitzenmacher: two hashes make as many as are needed. */
function placesOf({ bits, hashes }: BloomFilter, text: string): number[] {
  const digest = createHash('sha256').update(text).digest();
  const [first, second] = [digest.readUIntBE(0, 6), digest.readUIntBE(6, 6)];
  return Array.from({ length: hashes }, (_, at) => (first + at * second) % (bits.length * 8));
}
