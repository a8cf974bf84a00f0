import { expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { queuePolicy } from '#platform/queue-policy.js';
import { QUEUE_BACKENDS, startQueueServer } from '../support/queue-backends.js';

it.each(QUEUE_BACKENDS)('what a full queue server would do is known: %s', async (backend) => {
  const server = await startQueueServer(backend);
  const settings = server ? { QUEUE_URL: server.url } : {};
  expect(await queuePolicy(settings)).toBe(server ? 'noeviction' : null);
  if (!server) return;
  const redis = new Redis(server.url);
  await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
  expect(await queuePolicy(settings)).toBe('allkeys-lru');
  redis.disconnect();
  await server.close();
  await expect(queuePolicy(settings)).rejects.toThrow();
});
