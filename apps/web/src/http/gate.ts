import { fewAtOnce, type InTurn } from '#platform/few-at-once.js';
import { Overloaded } from './overloaded.js';

export interface GateLimits {
  /** How many are let through at once. */
  readonly atOnce: number;
  /** How many may wait. Waiting costs little, and who asks without end asks less often while it waits. */
  readonly waiting: number;
  /** How long one may wait, in milliseconds. */
  readonly longestWaitMs: number;
}

/**
 * Lets so many works through at once and a few more wait, in the order in which they came. All others are refused at
 * once: an answer that comes after its reader has gone costs as much as one that is read.
 */
export class Gate {
  /** @throws {Overloaded} when too many wait, or the wait takes too long */
  readonly pass: InTurn;

  constructor({ atOnce, waiting, longestWaitMs }: GateLimits) {
    this.pass = fewAtOnce({ most: atOnce, waiting, longestWaitMs, refusal: () => new Overloaded() });
  }
}

/** Through it goes every read of the register that has no kept answer: as many at once as there are connections. */
export class ReadingGate extends Gate {
  constructor() {
    super({ atOnce: 3, waiting: 200, longestWaitMs: 2_000 });
  }
}

/** Through it goes every search of places. */
export class SearchingGate extends Gate {
  constructor() {
    super({ atOnce: 3, waiting: 200, longestWaitMs: 1_000 });
  }
}
