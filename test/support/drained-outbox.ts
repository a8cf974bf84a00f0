import { createLogger } from '#platform/logger.js';
import type { Registry } from '#registry/registry.js';
import { runBulkProcessor } from '../../apps/worker/src/bulk/run-bulk.processor.js';
import { findDuplicatesProcessor } from '../../apps/worker/src/duplicates/find-duplicates.processor.js';
import { importProcessors } from '../../apps/worker/src/import/import-processors.js';
import type { JobProcessor } from '../../apps/worker/src/outbox/job-processor.js';
import { rowWorker } from '../../apps/worker/src/outbox/work-row.js';
import { journalErasureProcessor } from '../../apps/worker/src/privacy/journal-erasure.processor.js';
import { listSignatoryProcessor } from '../../apps/worker/src/publication/list-signatory.processor.js';
import type { WorkerServices } from '../../apps/worker/src/worker-services.js';
import { testSettings } from './settings.js';

/**
 * Does the publication jobs that wait in the outbox, as the worker does them: each row is claimed, its own processor
 * runs, and what became of it is written down. Nothing is published that the product did not ask for.
 *
 * @returns how many there were
 */
export function publishWhatWaits(registry: Registry): Promise<number> {
  return drain(registry, (services) => [listSignatoryProcessor(services)]);
}

/** The same for every job that is no mail, until none waits: a bulk action or a file asks for publications. */
export async function workThroughJobs(registry: Registry): Promise<void> {
  const processors = (services: WorkerServices) => [
    listSignatoryProcessor(services),
    findDuplicatesProcessor(services),
    runBulkProcessor(services),
    journalErasureProcessor(services),
    ...importProcessors(services),
  ];
  while ((await drain(registry, processors)) > 0);
}

async function drain(registry: Registry, make: (services: WorkerServices) => JobProcessor[]): Promise<number> {
  // The registry has its connection already; the address is only there because settings need one.
  const settings = testSettings({ DATABASE_URL: 'postgres://localhost/none' });
  const services = { registry, settings, logger: createLogger(settings, 'worker') };
  const processors = new Map(make(services).map((processor) => [processor.job.name, processor]));
  const work = rowWorker(services, processors);
  const waiting = await registry.dataSource.query<{ id: string }[]>(
    `SELECT id FROM outbox WHERE done_at IS NULL AND job = ANY($1) AND due_at <= now() ORDER BY created_at, id`,
    [[...processors.keys()]],
  );
  for (const { id } of waiting) await work(id);
  return waiting.length;
}
