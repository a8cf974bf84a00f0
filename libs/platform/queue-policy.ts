import { Redis } from 'ioredis';
import type { Settings } from './settings.js';

/** What Redis says where it is asked too little or nothing at all. */
const UNKNOWN = 'unknown';
const ANSWER_MS = 2_000;

/**
 * What the queue's server does when its memory is full (`maxmemory-policy`). Asked of INFO, which hosts that forbid
 * CONFIG allow.
 *
 * @returns null where the queue lives in PostgreSQL
 */
export async function queuePolicy({ QUEUE_URL }: Pick<Settings, 'QUEUE_URL'>): Promise<string | null> {
  if (QUEUE_URL === undefined) return null;
  const redis = new Redis(QUEUE_URL, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    connectTimeout: ANSWER_MS,
    commandTimeout: ANSWER_MS,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1] ?? UNKNOWN;
  } finally {
    redis.disconnect();
  }
}
