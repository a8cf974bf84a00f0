import { describe, expect, it } from 'vitest';
import { pino } from 'pino';
import type { Counted, SharedCounts } from '#platform/shared-counts.js';
import { sharedStore } from './shared-store.js';

/** A place that is away until it is back. */
function place() {
  const state = { isAway: true, counted: 0 };
  const counts: SharedCounts = {
    count: () => {
      if (state.isAway) return Promise.reject(new Error('away'));
      state.counted += 1;
      return Promise.resolve({ current: 100 + state.counted, ttl: 1000 });
    },
    close: () => Promise.resolve(),
  };
  return { state, counts };
}

function counting(counts: SharedCounts) {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const store = new (sharedStore(counts, logger))({});
  const count = (key: string) =>
    new Promise<Counted>((resolve, reject) => {
      store.incr(key, (error, counted) => (error ? reject(error) : resolve(counted as Counted)), 60_000, 10);
    });
  return { count, lines };
}

describe('limits that all web processes share', () => {
  it('are counted here while the shared place is away, so that people go on, and there when it is back', async () => {
    const { state, counts } = place();
    const { count, lines } = counting(counts);
    const current = async (key: string) => (await count(key)).current;
    expect([await current('draft a'), await current('draft a'), await current('draft b')]).toEqual([1, 2, 1]);
    expect(lines).toHaveLength(1);
    state.isAway = false;
    expect(await current('draft a')).toBe(101);
  });

  it('let nobody guess meanwhile: it is refused with 503', async () => {
    const { state, counts } = place();
    const { count } = counting(counts);
    await expect(count('guess 192.0.2.1')).rejects.toMatchObject({ status: 503 });
    state.isAway = false;
    expect((await count('guess 192.0.2.1')).current).toBe(101);
  });
});
