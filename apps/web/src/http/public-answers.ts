import { LRUCache } from 'lru-cache';
import type { PublicAnswer } from './public-answer.js';

const MAXIMUM_BYTES = 48 * 1024 * 1024;

/**
 * Answers of public pages, kept until the public register changes. Keyed by address with its query.
 * Bounded in bytes: nobody fills the memory by asking for many addresses.
 */
export class PublicAnswers {
  private readonly kept = new LRUCache<string, PublicAnswer>({
    maxSize: MAXIMUM_BYTES,
    maxEntrySize: MAXIMUM_BYTES / 4,
    sizeCalculation: ({ identity, gzip, br }) => identity.body.length + gzip.body.length + br.body.length + 4096,
  });

  private currentGeneration = 0;

  /** Moves with each change of the register. An answer made in an earlier generation is not kept. */
  get generation(): number {
    return this.currentGeneration;
  }

  get(address: string): PublicAnswer | undefined {
    return this.kept.get(address);
  }

  /** Keeps an answer, unless the register changed while it was being made. */
  keep(address: string, answer: PublicAnswer, madeInGeneration: number): void {
    if (madeInGeneration === this.currentGeneration) this.kept.set(address, answer);
  }

  /** Forgets everything: the register has changed. */
  forget(): void {
    this.currentGeneration += 1;
    this.kept.clear();
  }
}
