import { startRedisServer, type RedisServer } from './redis-server.js';

export type QueueBackend = 'postgres' | 'redis';

const REDIS = process.env['REDIS_SERVER'];

if (!REDIS) console.warn('Queue on Redis: SKIPPED, there is no redis-server on this machine.');

/** The backends on which the queue's tests run: Redis too where the machine has one. */
export const QUEUE_BACKENDS: readonly QueueBackend[] = REDIS ? ['postgres', 'redis'] : ['postgres'];

/** Starts the server of a backend that needs one of its own. */
export async function startQueueServer(backend: QueueBackend): Promise<RedisServer | undefined> {
  return backend === 'redis' && REDIS ? startRedisServer(REDIS) : undefined;
}
