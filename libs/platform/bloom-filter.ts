import { createHash } from 'node:crypto';

/** A set that tells of what it was given that it is in it, and of hardly anything else; it cannot be read back. */
export interface BloomFilter {
  readonly bits: Buffer;
  /** So many bits stand for each text. */
  readonly hashes: number;
}

/** Whether a text is in the set, or, rarely, only looks so. */
export function isIn(filter: BloomFilter, text: string): boolean {
  return firstWith([filter], text) === 0;
}

/** The first of several sets in which a text is, or -1: what is dear is done once for all of them. */
export function firstWith(filters: readonly BloomFilter[], text: string): number {
  const hashes = hashesOf(text);
  return filters.findIndex((filter) => hasAll(filter, hashes));
}

/** Ends at the first place that is empty, which for most texts is one of the first two. */
function hasAll(filter: BloomFilter, hashes: Hashes): boolean {
  for (let at = 0; at < filter.hashes; at += 1) {
    const place = placeOf(filter, hashes, at);
    if (((filter.bits[place >> 3] ?? 0) & (1 << (place & 7))) === 0) return false;
  }
  return true;
}

/** Makes the set of these texts; `bitsEach` bits for each: 20 err once in ten thousand times. */
export function bloomFilter(texts: readonly string[], bitsEach = 20): BloomFilter {
  const filter = {
    bits: Buffer.alloc(Math.ceil((texts.length * bitsEach) / 8)),
    hashes: Math.round(bitsEach * Math.LN2),
  };
  for (const text of texts) {
    const hashes = hashesOf(text);
    for (let at = 0; at < filter.hashes; at += 1) {
      const place = placeOf(filter, hashes, at);
      filter.bits[place >> 3] = (filter.bits[place >> 3] ?? 0) | (1 << (place & 7));
    }
  }
  return filter;
}

type Hashes = readonly [first: number, second: number];

function hashesOf(text: string): Hashes {
  const digest = createHash('sha256').update(text).digest();
  return [digest.readUIntBE(0, 6), digest.readUIntBE(6, 6)];
}

/**
 * Kirsch and Mitzenmacher: two hashes make as many as are needed. The third term keeps the places apart where the second
 * hash and the size have a large common divisor; without it small sets err a hundred times as often (Dillinger and
 * Manolios, enhanced double hashing).
 */
function placeOf({ bits }: BloomFilter, [first, second]: Hashes, at: number): number {
  return (first + at * second + (at ** 3 - at) / 6) % (bits.length * 8);
}
