import { LRUCache } from 'lru-cache';
import type { PublicAnswer } from './public-answer.js';

const MAXIMUM_BYTES = 48 * 1024 * 1024;

/** So long an answer of before the last change is given to readers while one of them has it made anew. */
const FORMER_WHILE_MAKING_MS = 1_000;
/** So long it is given when the process has too much to do to make it anew. */
const FORMER_WHEN_LATE_MS = 60_000;

interface KeptAnswer {
  readonly answer: PublicAnswer;
  readonly generation: number;
}

interface Making {
  readonly generation: number;
  readonly answer: Promise<PublicAnswer | undefined>;
}

/**
 * Answers of public pages, kept until the public register changes, and each made once however many ask for it. Keyed by
 * address with its query. Bounded in bytes: nobody fills the memory by asking for many addresses.
 */
export class PublicAnswers {
  private readonly kept = new LRUCache<string, KeptAnswer>({
    maxSize: MAXIMUM_BYTES,
    maxEntrySize: MAXIMUM_BYTES / 4,
    sizeCalculation: ({ answer: { identity, gzip, br } }) =>
      identity.body.length + gzip.body.length + br.body.length + 4096,
  });

  private readonly making = new Map<string, Making>();
  private currentGeneration = 0;
  /** When each generation ended, as long as that matters. */
  private readonly ends = new Map<number, number>();

  /** @param now milliseconds of a clock that never goes back */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Moves with each change of the register. */
  get generation(): number {
    return this.currentGeneration;
  }

  /** The memory that they take. */
  get bytes(): number {
    return this.kept.calculatedSize;
  }

  /** The answer of now; or, while somebody has it made anew, for a moment the one of before the last change. */
  get(address: string): PublicAnswer | undefined {
    const kept = this.kept.get(address);
    if (!kept || kept.generation === this.currentGeneration) return kept?.answer;
    const isBeingMade = this.making.get(address)?.generation === this.currentGeneration;
    return isBeingMade && this.age(kept) <= FORMER_WHILE_MAKING_MS ? kept.answer : undefined;
  }

  /** The last answer that there was, however old: for when the database is away. It says itself as of when it is. */
  last(address: string): PublicAnswer | undefined {
    return this.kept.get(address)?.answer;
  }

  /** The last answer that there was, if it is not old: for when there is too much to do. */
  recent(address: string): PublicAnswer | undefined {
    const kept = this.kept.get(address);
    return kept && this.age(kept) <= FORMER_WHEN_LATE_MS ? kept.answer : undefined;
  }

  /**
   * Has an answer made and keeps it. Who asks while it is being made gets the same one.
   *
   * @param make undefined for what is not to be kept; then everybody who asks has it made by themselves
   */
  once(address: string, make: () => Promise<PublicAnswer | undefined>): Promise<PublicAnswer | undefined> {
    const generation = this.currentGeneration;
    // Between the look at what is kept and this one lies the limit of requests, which is counted elsewhere: somebody who
    // asked at the same time may have been faster.
    const kept = this.kept.get(address);
    if (kept?.generation === generation) return Promise.resolve(kept.answer);
    const under = this.making.get(address);
    if (under?.generation === generation) return under.answer.then((answer) => answer ?? make());
    const answer = make()
      .then((made) => {
        if (made) this.keep(address, made, generation);
        return made;
      })
      .finally(() => {
        if (this.making.get(address)?.answer === answer) this.making.delete(address);
      });
    this.making.set(address, { generation, answer });
    return answer;
  }

  /** The register has changed: no answer that there is stays the answer of now. */
  forget(): void {
    const now = this.now();
    for (const [generation, end] of this.ends) {
      if (now - end > FORMER_WHEN_LATE_MS) this.ends.delete(generation);
    }
    this.ends.set(this.currentGeneration, now);
    this.currentGeneration += 1;
  }

  private keep(address: string, answer: PublicAnswer, generation: number): void {
    const kept = this.kept.peek(address);
    if (!kept || kept.generation <= generation) this.kept.set(address, { answer, generation });
  }

  /** Milliseconds since an answer stopped being that of now. */
  private age({ generation }: KeptAnswer): number {
    if (generation === this.currentGeneration) return 0;
    const end = this.ends.get(generation);
    return end === undefined ? Infinity : this.now() - end;
  }
}
