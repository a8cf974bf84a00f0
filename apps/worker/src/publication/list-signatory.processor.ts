import { sectionOf } from '#content/countries.js';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { listSignatoryOf } from '#registry/public-register/list-signatory.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';

/** Publishes, or takes off the list, what staff decided. */
export function listSignatoryProcessor({ registry, settings }: WorkerServices): JobProcessor {
  return {
    job: listSignatory,
    process: async ({ subject }) => {
      const { endorsementId = '' } = subject;
      const section = (country: string) => sectionOf(country) ?? null;
      await listSignatoryOf(registry, endorsementId, section, settings.ANNOUNCEMENT_LIFETIME_DAYS);
      return 'done';
    },
  };
}
