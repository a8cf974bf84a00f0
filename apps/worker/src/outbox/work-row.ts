import {
  claimRow,
  finishRow,
  LONGEST_WAIT_FOR_SERVER_SECONDS,
  MAXIMUM_ATTEMPTS,
  postponeRow,
  retryWaitSeconds,
} from '#registry/outbox/outbox-claim.js';
import { problemOf } from '#platform/problem.js';
import { inRequest } from '#platform/request-id.js';
import { inSpan } from '#platform/tracing/tracing.js';
import { isTransportFault } from '#platform/transport-fault.js';
import type { WorkerServices } from '../worker-services.js';
import { countTry, type JobOutcome } from './job-metrics.js';
import { PermanentFailure, type JobProcessor } from './job-processor.js';

function waitAfter(attempts: number, isOfTheWay: boolean): number {
  return retryWaitSeconds(attempts, isOfTheWay ? LONGEST_WAIT_FOR_SERVER_SECONDS : undefined);
}

/** What is kept of an error: its kind and code. Its message may quote an address or a row. */
function describe(error: unknown): string {
  if (error instanceof PermanentFailure) return error.message;
  return problemOf(error);
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
    const { id, job, attempts, subject, requestId, traceParent } = row;
    const begun = performance.now();
    const count = (outcome: JobOutcome): void => countTry(job, outcome, performance.now() - begun);
    const about = { outboxId: id, job, ...(requestId !== null && { requestId }) };
    const processor = processors.get(job);
    if (!processor) {
      logger.error(about, 'no processor for this job');
      count('no_processor');
      return postponeRow(registry, id, retryWaitSeconds(attempts), 'no processor');
    }
    try {
      const facts = {
        'messaging.destination.name': job,
        'we_care.outbox_id': id,
        'we_care.attempts': attempts,
        ...(requestId !== null && { 'we_care.request_id': requestId }),
      };
      const work = () => processor.process({ outboxId: id, subject });
      const outcome = await inRequest(requestId, () => inSpan(`job ${job}`, 'consumer', facts, work, traceParent));
      await finishRow(registry, id, outcome);
      count(outcome);
      logger.info({ ...about, outcome, attempts }, 'job finished');
    } catch (error) {
      const problem = describe(error);
      const isOfTheWay = isTransportFault(error);
      const givenUp = error instanceof PermanentFailure || (attempts >= MAXIMUM_ATTEMPTS && !isOfTheWay);
      logger.warn({ ...about, attempts, problem, givenUp }, 'job failed');
      count(givenUp ? 'failed' : 'postponed');
      if (givenUp) await finishRow(registry, id, 'failed', problem);
      else await postponeRow(registry, id, waitAfter(attempts, isOfTheWay), problem);
    }
  };
}
