import { randomUUID } from 'node:crypto';
import { queuePolicy } from '#platform/queue-policy.js';
import { beat } from '#registry/outbox/heartbeat.js';
import type { WorkerServices } from '../worker-services.js';

const POLICY_ASKED_EVERY_MS = 60_000;

/** @returns says that this worker is alive, its time, and how its queue's server is set; for after each pass */
export function startHeart({ settings, registry }: WorkerServices): () => Promise<void> {
  const worker = randomUUID();
  let policy: string | null = null;
  let askedAt = -Infinity;
  return async () => {
    if (performance.now() - askedAt >= POLICY_ASKED_EVERY_MS) {
      askedAt = performance.now();
      // Not waited for: a Redis that is away must not silence the heart, and is known from the log.
      queuePolicy(settings).then(
        (said) => (policy = said),
        () => undefined,
      );
    }
    await beat(registry.dataSource.manager, worker, { at: registry.clock.now(), queuePolicy: policy });
  };
}
