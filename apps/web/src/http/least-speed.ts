import { Transform } from 'node:stream';

/** The slowest that an upload may be: so many bytes in each of these periods. */
export interface LeastSpeed {
  readonly bytes: number;
  readonly periodMs: number;
}

/** An upload that came slower than it must. */
export class TooSlow extends Error {
  override name = 'TooSlow';
}

/**
 * Passes bytes on, and fails with `TooSlow` once a whole period brought less than it must: a place at which an upload
 * is read is not held by who sends nothing. While nothing is taken from it, nobody is measured.
 */
export function atLeast({ bytes, periodMs }: LeastSpeed): Transform {
  let received = 0;
  const speed = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      received += chunk.length;
      done(null, chunk);
    },
    flush: (done) => {
      clearInterval(timer);
      done();
    },
    destroy: (error, done) => {
      clearInterval(timer);
      done(error);
    },
  });
  const timer = setInterval(() => {
    if (received < bytes && !speed.writableNeedDrain) speed.destroy(new TooSlow());
    received = 0;
  }, periodMs);
  timer.unref();
  return speed;
}

/**
 * Waits for what comes next of a request, and fails with `TooSlow` once a whole period brought less than it must: what
 * stands between files and behind them is no more patient than they are.
 *
 * @param read how many bytes of the request have been read so far
 */
export function nextAtLeast<Next>(
  next: Promise<Next>,
  read: () => number,
  { bytes, periodMs }: LeastSpeed,
): Promise<Next> {
  return new Promise((resolve, reject) => {
    let before = read();
    const timer = setInterval(() => {
      const now = read();
      if (now - before < bytes) reject(new TooSlow());
      before = now;
    }, periodMs);
    timer.unref();
    void next.then(resolve, reject).finally(() => clearInterval(timer));
  });
}
