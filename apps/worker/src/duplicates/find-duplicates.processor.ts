import { findDuplicates } from '#jobs/duplicate-jobs.js';
import { findSuspicions } from '#registry/review/duplicates/find-suspicions.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Finds what may be the same endorsement as one that was just confirmed. */
export function findDuplicatesProcessor({ registry }: WorkerServices): JobProcessor {
  return {
    job: findDuplicates,
    process: async ({ subject }) => {
      await findSuspicions(registry, subject['endorsementId'] ?? '');
      return 'done';
    },
  };
}
