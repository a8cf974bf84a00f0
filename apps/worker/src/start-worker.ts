import { QUEUE_NAMES } from '#jobs/job.js';
import { openConsumer, openQueue } from '#platform/queue.js';
import { findDuplicatesProcessor } from './duplicates/find-duplicates.processor.js';
import { runBulkProcessor } from './bulk/run-bulk.processor.js';
import { importProcessors } from './import/import-processors.js';
import { mailProcessors } from './mail/mail-processors.js';
import { startHeart } from './outbox/heart.js';
import { processorsOfEveryJob } from './outbox/processors-of-every-job.js';
import { startRelay } from './outbox/relay.js';
import { rowWorker } from './outbox/work-row.js';
import { listSignatoryProcessor } from './publication/list-signatory.processor.js';
import { startSchedules } from './schedules.js';
import type { WorkerServices } from './worker-services.js';

/** Jobs of one queue that run at once. */
const CONCURRENCY = 5;

/**
 * Starts everything the worker does.
 *
 * @returns stops it: no new jobs, those under way end
 */
export function startWorker(services: WorkerServices): () => Promise<void> {
  const { settings, logger } = services;
  const processors = processorsOfEveryJob([
    ...mailProcessors(services),
    listSignatoryProcessor(services),
    findDuplicatesProcessor(services),
    runBulkProcessor(services),
    ...importProcessors(services),
  ]);
  const work = rowWorker(services, processors);
  const queues = new Map(QUEUE_NAMES.map((name) => [name as string, openQueue(settings, name, logger)]));
  const consumers = QUEUE_NAMES.map((name) => openConsumer(settings, name, work, CONCURRENCY, logger));
  const relay = startRelay(services, queues, startHeart(services));
  const stopSchedules = startSchedules(services);
  return async () => {
    const schedulesEnded = stopSchedules();
    await relay.close();
    await Promise.all(consumers.map((consumer) => consumer.close()));
    await Promise.all([...queues.values()].map((queue) => queue.close()));
    await schedulesEnded;
  };
}
