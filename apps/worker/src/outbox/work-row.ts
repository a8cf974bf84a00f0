import { claimRow, finishRow, MAXIMUM_ATTEMPTS, postponeRow, retryWaitSeconds } from '#registry/outbox/outbox-claim.js';
import type { WorkerServices } from '../worker-services.js';
import { PermanentFailure, type JobProcessor } from './job-processor.js';

/** What is kept of an error: its kind and code. Its message may quote an address or a row. */
function describe(error: unknown): string {
  if (error instanceof PermanentFailure) return error.message;
  const { name = 'Error', code } = error as { name?: string; code?: string };
  return code === undefined ? name : `${name} ${code}`;
}

/**
 * Makes the function that does one outbox row: claims it, runs its processor, records the outcome. It never throws
 * for a job that failed: another try is a date in the outbox, so that a lost queue loses no count of tries.
 */
export function rowWorker(
  { settings, registry, logger }: WorkerServices,
  processors: ReadonlyMap<string, JobProcessor>,
): (outboxId: string) => Promise<void> {
  return async (outboxId) => {
    const row = await claimRow(registry, outboxId, settings.OUTBOX_RETRY_SECONDS);
    if (!row) return;
    const { id, job, attempts, subject } = row;
    const processor = processors.get(job);
    if (!processor) {
      logger.error({ outboxId: id, job }, 'no processor for this job');
      return postponeRow(registry, id, retryWaitSeconds(attempts), 'no processor');
    }
    try {
      const outcome = await processor.process({ outboxId: id, subject });
      await finishRow(registry, id, outcome);
      logger.info({ outboxId: id, job, outcome, attempts }, 'job finished');
    } catch (error) {
      const problem = describe(error);
      const givenUp = error instanceof PermanentFailure || attempts >= MAXIMUM_ATTEMPTS;
      logger.warn({ outboxId: id, job, attempts, problem, givenUp }, 'job failed');
      if (givenUp) await finishRow(registry, id, 'failed', problem);
      else await postponeRow(registry, id, retryWaitSeconds(attempts), problem);
    }
  };
}
