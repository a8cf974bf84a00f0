/** There is more to do than can wait in line; whoever asked may come again soon. */
export class TooBusy extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('Too much waits to be done.');
    this.name = 'TooBusy';
  }
}

/** Does one piece of work after another. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Does at most so many pieces of heavy work at once, in the order in which they came.
 *
 * @param most at once
 * @param waiting so many more may wait; who comes then is refused at once with {@link TooBusy}
 */
export function fewAtOnce(most: number, waiting: number, retryAfterSeconds = 5): InTurn {
  const line: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) {
      if (line.length >= waiting) throw new TooBusy(retryAfterSeconds);
      await new Promise<void>((resolve) => line.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      // Whoever is next takes the place over, so nobody who comes now slips in between.
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
