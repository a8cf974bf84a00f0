import { ServiceUnavailableException } from '@nestjs/common';
import type fastifyRateLimit from '@fastify/rate-limit';
import type { Logger } from '#platform/logger.js';
import { problemOf } from '#platform/problem.js';
import type { Counted, SharedCounts } from '#platform/shared-counts.js';
import { countsHere } from './counts-here.js';

type Store = fastifyRateLimit.FastifyRateLimitStore;

/**
 * Lets @fastify/rate-limit count in a place that all web processes share. While it is away, this process counts by
 * itself, so that people go on reading and signing; but nobody guesses passwords or codes then: that waits, and the
 * answer says so.
 */
export function sharedStore(counts: SharedCounts, logger: Logger): fastifyRateLimit.FastifyRateLimitStoreCtor {
  const countHere = countsHere();
  let isAway = false;

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
