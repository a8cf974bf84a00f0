import { describe, expect, it } from 'vitest';
import { fewAtOnce, TooBusy } from './few-at-once.js';

/** Pieces of work that end when they are told to. */
function work() {
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const piece = (id: number) => () => {
    begun.push(id);
    return new Promise<number>((resolve) => ends.push(() => resolve(id)));
  };
  return { ends, begun, piece };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('heavy work', () => {
  it('is done a few at once, in the order in which it came, and refused when too much waits', async () => {
    const inTurn = fewAtOnce({ most: 2, waiting: 3 });
    const { ends, begun, piece } = work();
    const done = [1, 2, 3, 4, 5].map((id) => inTurn(piece(id)));
    await expect(inTurn(piece(6))).rejects.toBeInstanceOf(TooBusy);
    await settled();
    expect(begun).toEqual([1, 2]);
    ends[0]?.();
    await settled();
    expect(begun).toEqual([1, 2, 3]);
    // There is a place in the line again.
    const seventh = inTurn(piece(7));
    for (let at = 1; at < 6; at += 1) {
      ends[at]?.();
      await settled();
    }
    expect(begun).toEqual([1, 2, 3, 4, 5, 7]);
    expect(await Promise.all([...done, seventh])).toEqual([1, 2, 3, 4, 5, 7]);
  });

  it('gives its place on when it fails', async () => {
    const inTurn = fewAtOnce({ most: 1, waiting: 1 });
    const failed = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(() => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
    expect(await inTurn(() => Promise.resolve('again'))).toBe('again');
  });
});
