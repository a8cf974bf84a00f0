import { detailsCorrectedMail as job } from '#jobs/change-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { detailsCorrectedMail } from '#mail/templates/details-corrected/details-corrected-mail.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Tells that names or offices were corrected, with what is on record now. */
export function detailsCorrectedProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  return endorsementMailProcessor(services, mailer, {
    job,
    compose: (endorsement) => (t, site) => detailsCorrectedMail({ endorsement, site }, t),
  });
}
