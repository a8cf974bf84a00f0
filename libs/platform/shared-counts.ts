import { Redis } from 'ioredis';
import { deriveToken } from './secret.js';
import type { Settings } from './settings.js';

/** How often something happened in a stretch of time that began with the first time. */
export interface Counted {
  readonly current: number;
  /** Milliseconds until counting begins anew. */
  readonly ttl: number;
}

/** Counts what all processes of the registry see together. */
export interface SharedCounts {
  /** Counts once more. Fails soon when the place where it counts is away. */
  count(key: string, windowMs: number): Promise<Counted>;
  close(): Promise<void>;
}

/** Runs one statement in PostgreSQL. */
export type RunQuery = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

/** Rows of stretches that are over go each time that so many were counted. */
const SWEEP_EVERY = 1000;
/** Whoever waits for a page does not wait long for a count. */
const REDIS_TIMEOUT_MS = 500;

const COUNT_IN_REDIS = `
  local current = redis.call('INCR', KEYS[1])
  if current == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
  return {current, redis.call('PTTL', KEYS[1])}`;

/**
 * Counts in Redis where the settings name one, and in PostgreSQL otherwise. What is counted is kept as a keyed hash:
 * a key may hold an address.
 */
export function sharedCounts(
  { QUEUE_URL, APP_SECRET }: Pick<Settings, 'QUEUE_URL' | 'APP_SECRET'>,
  query: RunQuery,
): SharedCounts {
  const counts = QUEUE_URL === undefined ? inPostgres(query) : inRedis(QUEUE_URL);
  return {
    count: (key, windowMs) => counts.count(deriveToken(APP_SECRET, 'request-count', key), windowMs),
    close: () => counts.close(),
  };
}

function inPostgres(query: RunQuery): SharedCounts {
  let counted = 0;
  return {
    count: async (key, windowMs) => {
      const rows = (await query(
        `INSERT INTO request_count AS c (key, current, ends_at)
           VALUES ($1, 1, clock_timestamp() + $2 * interval '1 millisecond')
         ON CONFLICT (key) DO UPDATE SET
           current = CASE WHEN c.ends_at <= clock_timestamp() THEN 1 ELSE c.current + 1 END,
           ends_at = CASE WHEN c.ends_at <= clock_timestamp() THEN excluded.ends_at ELSE c.ends_at END
         RETURNING current,
           greatest(1, ceil(extract(epoch FROM ends_at - clock_timestamp()) * 1000))::float8 AS ttl`,
        [key, windowMs],
      )) as readonly Counted[];
      counted += 1;
      if (counted % SWEEP_EVERY === 0) await query('DELETE FROM request_count WHERE ends_at <= clock_timestamp()', []);
      return rows[0] ?? { current: 1, ttl: windowMs };
    },
    close: () => Promise.resolve(),
  };
}

function inRedis(url: string): SharedCounts {
  const redis = new Redis(url, {
    commandTimeout: REDIS_TIMEOUT_MS,
    connectTimeout: REDIS_TIMEOUT_MS * 4,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
  });
  // It reconnects by itself; whoever counts meanwhile hears of it.
  redis.on('error', () => undefined);
  return {
    count: async (key, windowMs) => {
      const [current, ttl] = (await redis.eval(COUNT_IN_REDIS, 1, `we-care:count:${key}`, windowMs)) as [
        number,
        number,
      ];
      return { current, ttl };
    },
    close: async () => {
      redis.disconnect();
    },
  };
}
