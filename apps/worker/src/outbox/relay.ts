import { directAddress } from '#platform/database-addresses.js';
import { listen } from '#platform/listen.js';
import { problemOf } from '#platform/problem.js';
import type { JobQueue } from '#platform/queue.js';
import { OUTBOX_CHANNEL, relayDueRows, type RelayedRow } from '#registry/outbox/outbox-relay.js';
import { leaveSignOfLife } from './sign-of-life.js';
import type { WorkerServices } from '../worker-services.js';

export interface Relay {
  /** Ends after the pass under way. */
  close(): Promise<void>;
}

/** The queue that a row is handed to: what somebody waits for has one of its own. */
export function queueOf({ queue, lane }: Pick<RelayedRow, 'queue' | 'lane'>): string {
  return lane === 'prompt' ? `${lane}-${queue}` : queue;
}

/** Polled this often when nothing woke the relay. */
const POLL_MS = 1000;

/**
 * Runs the loop that hands due outbox rows to the queues: woken by PostgreSQL's NOTIFY, polling as a fallback.
 *
 * @param afterPass called after each pass that reached the database; the worker's heartbeat
 */
export function startRelay(
  { settings, registry, logger }: WorkerServices,
  queues: ReadonlyMap<string, JobQueue>,
  afterPass: () => Promise<void>,
): Relay {
  let closed = false;
  let wake: () => void = () => undefined;
  let awake = false;
  const listener = listen(
    directAddress(settings),
    OUTBOX_CHANNEL,
    () => {
      awake = true;
      wake();
    },
    logger,
  );

  const add = async (rows: readonly RelayedRow[]): Promise<void> => {
    for (const [name, queue] of queues) {
      const own = rows.filter((row) => queueOf(row) === name);
      if (own.length > 0) await queue.add(own.map(({ id, job }) => ({ name: job, outboxId: id })));
    }
  };

  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      if (awake || closed) return resolve();
      const timer = setTimeout(resolve, POLL_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    while (!closed) {
      awake = false;
      try {
        while (!closed && (await relayDueRows(registry, settings.OUTBOX_RETRY_SECONDS, add)) > 0);
        await afterPass();
      } catch (error) {
        logger.warn({ problem: problemOf(error) }, 'outbox pass failed; trying again');
      }
      // Also while the database is away: that is no reason to replace the worker.
      await leaveSignOfLife();
      await sleep();
    }
  };

  const running = run();
  return {
    close: async () => {
      closed = true;
      wake();
      await listener.close();
      await running;
    },
  };
}
