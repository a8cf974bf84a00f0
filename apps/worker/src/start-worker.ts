import { LANES, QUEUE_NAMES, type Lane, type QueueName } from '#jobs/job.js';
import { createMailer } from '#mail/send-mail.js';
import { openConsumer, openQueue } from '#platform/queue.js';
import { findDuplicatesProcessor } from './duplicates/find-duplicates.processor.js';
import { judgeDocumentProcessor } from './documents/judge-document.processor.js';
import { renderDocumentProcessor } from './documents/render-document.processor.js';
import { runBulkProcessor } from './bulk/run-bulk.processor.js';
import { importProcessors } from './import/import-processors.js';
import { mailProcessors } from './mail/mail-processors.js';
import { startHeart } from './outbox/heart.js';
import { processorsOfEveryJob } from './outbox/processors-of-every-job.js';
import { queueOf, startRelay } from './outbox/relay.js';
import { rowWorker } from './outbox/work-row.js';
import { journalErasureProcessor } from './privacy/journal-erasure.processor.js';
import { listSignatoryProcessor } from './publication/list-signatory.processor.js';
import { startSchedules } from './schedules.js';
import type { WorkerServices } from './worker-services.js';

/** The queues in which somebody waits for jobs. */
const PROMPT_QUEUES: readonly QueueName[] = ['mail'];
/** So few that no server slows down what somebody waits for, however many recipients it refuses. */
const MAILS_OF_A_CONNECTION: Readonly<Record<Lane, number | undefined>> = { prompt: 9, bulk: undefined };
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
  const { settings, logger } = services;
  const others = [
    judgeDocumentProcessor(services),
    renderDocumentProcessor(services),
    listSignatoryProcessor(services),
    findDuplicatesProcessor(services),
    runBulkProcessor(services),
    journalErasureProcessor(services),
    ...importProcessors(services),
  ];
  const workOf = (lane: Lane) =>
    rowWorker(
      services,
      processorsOfEveryJob([
        ...mailProcessors(services, createMailer(settings, MAILS_OF_A_CONNECTION[lane])),
        ...others,
      ]),
    );
  const ways = LANES.flatMap((lane) => {
    const work = workOf(lane);
    const names = lane === 'prompt' ? PROMPT_QUEUES : QUEUE_NAMES;
    return names.map((queue) => ({ name: queueOf({ queue, lane }), work, atOnce: CONCURRENCY[queue] }));
  });
  const queues = new Map(ways.map(({ name }) => [name, openQueue(settings, name, logger)]));
  const consumers = ways.map(({ name, work, atOnce }) => openConsumer(settings, name, work, atOnce, logger));
  const heart = startHeart(services);
  const relay = startRelay(services, queues, () => heart.beat());
  const stopSchedules = startSchedules(services);
  return async () => {
    const schedulesEnded = stopSchedules();
    await relay.close();
    await Promise.all(consumers.map((consumer) => consumer.close()));
    await Promise.all([...queues.values()].map((queue) => queue.close()));
    await schedulesEnded;
    await heart.stop();
  };
}
