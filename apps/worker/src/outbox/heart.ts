import { randomUUID } from 'node:crypto';
import { problemOf } from '#platform/problem.js';
import { queuePolicy } from '#platform/queue-policy.js';
import { beat, sayGoodbye } from '#registry/outbox/heartbeat.js';
import type { WorkerServices } from '../worker-services.js';

const POLICY_ASKED_EVERY_MS = 60_000;

/** What others hear of this worker. */
export interface Heart {
  /** Says that this worker is alive, its time, and how its queue's server is set; for after each pass. */
  beat(): Promise<void>;
  /** Says that it stopped because it was asked to. */
  stop(): Promise<void>;
}

/** Gives this worker its name, which is another after each start. */
export function startHeart({ settings, registry, logger }: WorkerServices): Heart {
  const worker = randomUUID();
  let policy: string | null = null;
  let askedAt = -Infinity;
  return {
    beat: async () => {
      if (performance.now() - askedAt >= POLICY_ASKED_EVERY_MS) {
        askedAt = performance.now();
        // Not waited for: a Redis that is away must not silence the heart, and is known from the log.
        queuePolicy(settings).then(
          (said) => (policy = said),
          () => undefined,
        );
      }
      await beat(registry.dataSource.manager, worker, { at: registry.clock.now(), queuePolicy: policy });
    },
    stop: () =>
      sayGoodbye(registry.dataSource.manager, worker).catch((error: unknown) => {
        logger.warn({ problem: problemOf(error) }, 'no good-bye; the worker counts as silent for an hour');
      }),
  };
}
