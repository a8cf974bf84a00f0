import { sectionOf } from '#content/countries.js';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { listSignatoryOf } from '#registry/public-register/list-signatory.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Publishes, or takes off the list, what staff decided. */
export function listSignatoryProcessor({ registry }: WorkerServices): JobProcessor {
  return {
    job: listSignatory,
    process: async ({ subject }) => {
      const { endorsementId = '' } = subject;
      await listSignatoryOf(registry, endorsementId, (country) => sectionOf(country) ?? null);
      return 'done';
    },
  };
}
