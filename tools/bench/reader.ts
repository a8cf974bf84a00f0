import { client } from './wire.ts';

/** Somebody who reads a page again and again, whatever else goes on. */
export interface Reader {
  /** Ends the reading; gives each answer's time in milliseconds, counted from when it was due. */
  stop(): Promise<number[]>;
}

/**
 * Reads at a steady pace. A read that is late because the one before it was slow counts from the moment it was due:
 * otherwise the slowest moments would be read least.
 * @param perSecond reads a second
 */
export function startReader(url: string, perSecond: number): Reader {
  const { ask, close } = client(16);
  const times: number[] = [];
  const reads = new Set<Promise<void>>();
  const begun = performance.now();
  let due = 0;
  const timer = setInterval(() => {
    while (due * 1000 <= (performance.now() - begun) * perSecond) {
      const at = begun + (due * 1000) / perSecond;
      due += 1;
      const read = ask(url, { headers: { 'accept-encoding': 'br' } }).then(
        ({ status }) => status === 200,
        () => false,
      );
      const timed = read.then((answered) => {
        times.push(answered ? performance.now() - at : Infinity);
        reads.delete(timed);
      });
      reads.add(timed);
    }
  }, 1);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(reads);
      close();
      return times;
    },
  };
}
