import { accessRequest as job } from '#jobs/self-service-jobs.js';
import { answerAccessRequest } from '#registry/own-page/request-access.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Finds out whether anybody has the address that asks for the way to their own page; the mails are jobs of their own. */
export function accessRequestProcessor({ registry }: WorkerServices): JobProcessor {
  return {
    job,
    process: async ({ subject: { sealed = '', browserHash = '' } }) =>
      (await answerAccessRequest(registry, { sealed, browserHash })) > 0 ? 'done' : 'skipped',
  };
}
