import { describe, expect, it } from 'vitest';
import { Gate } from './gate.js';
import { Overloaded } from './overloaded.js';

/** A work that ends when it is told to. */
function work(name: string, begun: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const run = (): Promise<string> => {
    begun.push(name);
    return promise;
  };
  return { run, end: () => resolve(name), fail: () => reject(new Error(name)) };
}

describe('Gate', () => {
  it('lets so many through at once, the others in their order, and refuses who comes when too many wait', async () => {
    const gate = new Gate({ atOnce: 1, waiting: 2, longestWaitMs: 60_000 });
    const begun: string[] = [];
    const works = ['first', 'second', 'third', 'fourth'].map((name) => work(name, begun));
    const [first, second, third, fourth] = works.map(({ run }) => gate.pass(run));
    await expect(fourth).rejects.toThrow(Overloaded);
    expect(begun).toEqual(['first']);
    works[0]?.end();
    await first;
    await Promise.resolve();
    expect(begun).toEqual(['first', 'second']);
    works[1]?.fail();
    await expect(second).rejects.toThrow('second');
    works[2]?.end();
    expect(await third).toBe('third');
    expect(await gate.pass(() => Promise.resolve('later'))).toBe('later');
  });

  it('refuses who waits too long, and keeps no place for them', async () => {
    const gate = new Gate({ atOnce: 1, waiting: 1, longestWaitMs: 1 });
    const begun: string[] = [];
    const [slow, late, next] = ['slow', 'late', 'next'].map((name) => work(name, begun));
    const passing = gate.pass(slow?.run ?? Promise.reject);
    await expect(gate.pass(late?.run ?? Promise.reject)).rejects.toThrow(Overloaded);
    slow?.end();
    await passing;
    next?.end();
    expect(await gate.pass(next?.run ?? Promise.reject)).toBe('next');
    expect(begun).toEqual(['slow', 'next']);
  });
});
