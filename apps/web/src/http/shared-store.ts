import { ServiceUnavailableException } from '@nestjs/common';
import type fastifyRateLimit from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';
import type { Logger } from '#platform/logger.js';
import { problemOf } from '#platform/problem.js';
import type { Counted, SharedCounts } from '#platform/shared-counts.js';

type Store = fastifyRateLimit.FastifyRateLimitStore;

/** So many keys are counted here while the shared place is away. */
const MOST_LOCAL_KEYS = 20_000;

/**
 * Lets @fastify/rate-limit count in a place that all web processes share. While it is away, this process counts by
 * itself, so that people go on reading and signing; but nobody guesses passwords or codes then: that waits, and the
 * answer says so.
 */
export function sharedStore(counts: SharedCounts, logger: Logger): fastifyRateLimit.FastifyRateLimitStoreCtor {
  const local = new LRUCache<string, { current: number; endsAt: number }>({ max: MOST_LOCAL_KEYS });
  let isAway = false;

  const countHere = (key: string, windowMs: number): Counted => {
    const now = Date.now();
    const before = local.get(key);
    const counted = before && before.endsAt > now ? before : { current: 0, endsAt: now + windowMs };
    counted.current += 1;
    local.set(key, counted);
    return { current: counted.current, ttl: counted.endsAt - now };
  };
  const count = async (key: string, windowMs: number): Promise<Counted> => {
    try {
      const counted = await counts.count(key, windowMs);
      isAway = false;
      return counted;
    } catch (error) {
      if (!isAway) logger.error({ problem: problemOf(error) }, 'limits are counted by each process: store away');
      isAway = true;
      if (key.startsWith('guess ')) throw new ServiceUnavailableException();
      return countHere(key, windowMs);
    }
  };

  return class SharedStore implements Store {
    incr(key: string, callback: Parameters<Store['incr']>[1], timeWindow: number): void {
      count(key, timeWindow).then(
        (counted) => callback(null, counted),
        (error: unknown) => callback(error as Error),
      );
    }

    /** Keys say what they are of, so every route may share one store. */
    child(): Store {
      return this;
    }
  };
}
