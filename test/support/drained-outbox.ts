import { createLogger } from '#platform/logger.js';
import type { Registry } from '#registry/registry.js';
import { rowWorker } from '../../apps/worker/src/outbox/work-row.js';
import { listSignatoryProcessor } from '../../apps/worker/src/publication/list-signatory.processor.js';
import { testSettings } from './settings.js';

/**
 * Does the publication jobs that wait in the outbox, as the worker does them: each row is claimed, its own processor
 * runs, and what became of it is written down. Nothing is published that the product did not ask for.
 *
 * @returns how many there were
 */
export async function publishWhatWaits(registry: Registry): Promise<number> {
  // The registry has its connection already; the address is only there because settings need one.
  const settings = testSettings({ DATABASE_URL: 'postgres://localhost/none' });
  const services = { registry, settings, logger: createLogger(settings, 'worker') };
  const processor = listSignatoryProcessor(services);
  const work = rowWorker(services, new Map([[processor.job.name, processor]]));
  const waiting = await registry.dataSource.query<{ id: string }[]>(
    `SELECT id FROM outbox WHERE done_at IS NULL AND job = $1 ORDER BY created_at, id`,
    [processor.job.name],
  );
  for (const { id } of waiting) await work(id);
  return waiting.length;
}
