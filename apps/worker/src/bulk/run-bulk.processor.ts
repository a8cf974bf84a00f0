import { runBulk } from '#jobs/bulk-jobs.js';
import { runBulkAction } from '#registry/review/bulk/run-bulk-action.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Works through a list that somebody confirmed. */
export function runBulkProcessor({ registry }: WorkerServices): JobProcessor {
  return {
    job: runBulk,
    process: async ({ subject }) => ((await runBulkAction(registry, subject['bulkId'] ?? '')) ? 'done' : 'skipped'),
  };
}
