import { listSignatory } from '#jobs/endorsement-jobs.js';
import { listSignatoryOf } from '#registry/public-register/list-signatory.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { publicationSettings } from './publication-settings.js';

/** Publishes, or takes off the list, what staff decided. */
export function listSignatoryProcessor({ registry, settings }: WorkerServices): JobProcessor {
  const { sectionOf, announcementLifetimeDays } = publicationSettings(settings);
  return {
    job: listSignatory,
    process: async ({ subject }) => {
      const { endorsementId = '' } = subject;
      await listSignatoryOf(registry, endorsementId, sectionOf, announcementLifetimeDays);
      return 'done';
    },
  };
}
