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
  private under = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly limits: GateLimits) {}

  /** @throws {Overloaded} when too many wait, or the wait takes too long */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.under < this.limits.atOnce) this.under += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      // The place goes on to the next one: nobody who comes now is before those who wait.
      if (next) next();
      else this.under -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.queue.length >= this.limits.waiting) return Promise.reject(new Overloaded());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(enter), 1);
        reject(new Overloaded());
      }, this.limits.longestWaitMs);
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.queue.push(enter);
    });
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
    super({ atOnce: 2, waiting: 200, longestWaitMs: 1_000 });
  }
}
