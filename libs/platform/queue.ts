import {
  createPostgresBackend,
  Queue,
  runMigrations,
  Worker,
  type Job,
  type PostgresPoolConfig,
  type QueueOptions,
} from 'bullmq';
import pg from 'pg';
import { directAddress } from './database-addresses.js';
import type { Logger } from './logger.js';
import { problemOf } from './problem.js';
import type { Settings } from './settings.js';

export type QueueSettings = Pick<Settings, 'DATABASE_URL' | 'DIRECT_DATABASE_URL' | 'QUEUE_URL'>;

/** A place to put jobs. Jobs carry an outbox id and nothing else. */
export interface JobQueue {
  /** Adds jobs; one that is still in the queue under the same id is not added twice. */
  add(jobs: readonly { readonly name: string; readonly outboxId: string }[]): Promise<void>;
  close(): Promise<void>;
}

/** Takes jobs from a queue until it is closed. */
export interface JobConsumer {
  /** Lets the jobs under way end, and takes no more. */
  close(): Promise<void>;
}

/** The pool of one queue or consumer in PostgreSQL; the tables lie in the schema `bullmq`. */
function postgresConnection(settings: QueueSettings): PostgresPoolConfig {
  return { connectionString: directAddress(settings), schema: 'bullmq', max: 4, keepAlive: true };
}

/** Redis may come and go: the client waits for it for ever, and the producer below does not wait for the client. */
function redisConnection({ QUEUE_URL }: QueueSettings): QueueOptions['connection'] {
  return { url: QUEUE_URL, maxRetriesPerRequest: null };
}

/** So long an addition may take. After that the relay rolls back, and hands the same rows over again. */
const ADD_TIMEOUT_MS = 5_000;

/** Without it an addition hangs while Redis is away (security-reliability Q2), and the relay's transaction with it. */
async function inTime(addition: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The queue did not take the jobs in time.')), ADD_TIMEOUT_MS);
  });
  // Should it fail after all, later, nobody is waiting to hear of it.
  addition.catch(() => undefined);
  await Promise.race([addition, tooLong]).finally(() => clearTimeout(timer));
}

/**
 * Creates or updates the queue's own tables in PostgreSQL; nothing to do on Redis.
 * Safe to run from several processes at once (BullMQ takes an advisory lock).
 */
export async function migrateQueue(settings: QueueSettings): Promise<void> {
  if (settings.QUEUE_URL !== undefined) return;
  const client = new pg.Client({ connectionString: directAddress(settings) });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
  } finally {
    await client.end();
  }
}

/**
 * Opens the producer's end of a queue on the backend that the settings name.
 *
 * @param onError hears of connection trouble; the queue recovers by itself
 */
export function openQueue(settings: QueueSettings, name: string, logger: Logger): JobQueue {
  const queue =
    settings.QUEUE_URL === undefined
      ? new Queue(name, { connection: postgresConnection(settings) }, createPostgresBackend)
      : new Queue(name, { connection: redisConnection(settings) });
  queue.on('error', (error) => {
    logger.warn({ queue: name, problem: problemOf(error) }, 'queue connection trouble');
  });
  return {
    add: async (jobs) => {
      await inTime(
        queue.addBulk(
          jobs.map(({ name: job, outboxId }) => ({
            name: job,
            data: { outboxId },
            opts: { jobId: `outbox-${outboxId}`, attempts: 1, removeOnComplete: true, removeOnFail: true },
          })),
        ),
      );
    },
    close: () => queue.close(),
  };
}

/**
 * Opens the consumer's end.
 *
 * @param work does one job; it must not throw (tries are counted in the outbox, not in the queue)
 * @param concurrency how many jobs at once
 */
export function openConsumer(
  settings: QueueSettings,
  name: string,
  work: (outboxId: string) => Promise<void>,
  concurrency: number,
  logger: Logger,
): JobConsumer {
  const process = async (job: Job<{ outboxId: string }>): Promise<void> => work(job.data.outboxId);
  const options = { concurrency, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 1 };
  const worker =
    settings.QUEUE_URL === undefined
      ? new Worker(name, process, { ...options, connection: postgresConnection(settings) }, createPostgresBackend)
      : new Worker(name, process, { ...options, connection: redisConnection(settings) });
  worker.on('error', (error) => {
    logger.warn({ queue: name, problem: problemOf(error) }, 'queue connection trouble');
  });
  return { close: () => worker.close() };
}
