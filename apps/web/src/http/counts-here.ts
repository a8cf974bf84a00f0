import { LRUCache } from 'lru-cache';
import type { Counted } from '#platform/shared-counts.js';

/** So many keys are counted at once; of more, those that were seen last. */
const MOST_KEYS = 20_000;

/** Counts in this process alone. */
export function countsHere(now: () => number = Date.now): (key: string, windowMs: number) => Counted {
  const counts = new LRUCache<string, { current: number; endsAt: number }>({ max: MOST_KEYS });
  return (key, windowMs) => {
    const at = now();
    const before = counts.get(key);
    const counted = before && before.endsAt > at ? before : { current: 0, endsAt: at + windowMs };
    counted.current += 1;
    counts.set(key, counted);
    return { current: counted.current, ttl: counted.endsAt - at };
  };
}
