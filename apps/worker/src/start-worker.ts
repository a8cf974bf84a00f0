import { randomUUID } from 'node:crypto';
import { QUEUE_NAMES, type QueueName } from '#jobs/job.js';
import { openConsumer, openQueue } from '#platform/queue.js';
import { beat } from '#registry/outbox/heartbeat.js';
import { findDuplicatesProcessor } from './duplicates/find-duplicates.processor.js';
import { judgeDocumentProcessor } from './documents/judge-document.processor.js';
import { renderDocumentProcessor } from './documents/render-document.processor.js';
import { runBulkProcessor } from './bulk/run-bulk.processor.js';
import { importProcessors } from './import/import-processors.js';
import { mailProcessors } from './mail/mail-processors.js';
import { processorsOfEveryJob } from './outbox/processors-of-every-job.js';
import { startRelay } from './outbox/relay.js';
import { rowWorker } from './outbox/work-row.js';
import { listSignatoryProcessor } from './publication/list-signatory.processor.js';
import { startSchedules } from './schedules.js';
import type { WorkerServices } from './worker-services.js';

/** Jobs of one queue that run at once. Judging a document, and drawing it, is a process of its own each. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  mail: 5,
  publication: 5,
  import: 5,
  documents: 2,
  rendering: 1,
};

/**
 * Starts everything the worker does.
 *
 * @returns stops it: no new jobs, those under way end
 */
export function startWorker(services: WorkerServices): () => Promise<void> {
  const { settings, registry, logger } = services;
  const processors = processorsOfEveryJob([
    ...mailProcessors(services),
    judgeDocumentProcessor(services),
    renderDocumentProcessor(services),
    listSignatoryProcessor(services),
    findDuplicatesProcessor(services),
    runBulkProcessor(services),
    ...importProcessors(services),
  ]);
  const work = rowWorker(services, processors);
  const queues = new Map(QUEUE_NAMES.map((name) => [name as string, openQueue(settings, name, logger)]));
  const consumers = QUEUE_NAMES.map((name) => openConsumer(settings, name, work, CONCURRENCY[name], logger));
  const workerId = randomUUID();
  const relay = startRelay(services, queues, () => beat(registry.dataSource.manager, workerId));
  const stopSchedules = startSchedules(services);
  return async () => {
    stopSchedules();
    await relay.close();
    await Promise.all(consumers.map((consumer) => consumer.close()));
    await Promise.all([...queues.values()].map((queue) => queue.close()));
  };
}
