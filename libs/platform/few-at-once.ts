/** There is more to do than can wait in line; whoever asked may come again soon. */
export class TooBusy extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('Too much waits to be done.');
    this.name = 'TooBusy';
  }
}

/** Does one piece of work after another. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export interface FewAtOnceLimits {
  /** So many pieces of work at once. */
  readonly most: number;
  /** So many more may wait; who comes then is refused at once. */
  readonly waiting: number;
  /** How long one may wait, in milliseconds; without it, until its turn comes. */
  readonly longestWaitMs?: number;
  /** What whoever is refused gets; {@link TooBusy} when left out. */
  readonly refusal?: () => Error;
}

/** Does at most so many pieces of heavy work at once, in the order in which they came. All others are refused. */
export function fewAtOnce({ most, waiting, longestWaitMs, refusal = () => new TooBusy(5) }: FewAtOnceLimits): InTurn {
  const line: (() => void)[] = [];
  let running = 0;

  const turn = (): Promise<void> => {
    if (line.length >= waiting) return Promise.reject(refusal());
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        line.splice(line.indexOf(enter), 1);
        reject(refusal());
      };
      const timer = longestWaitMs === undefined ? undefined : setTimeout(leave, longestWaitMs);
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      line.push(enter);
    });
  };
  return async (work) => {
    if (running < most) running += 1;
    else await turn();
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
