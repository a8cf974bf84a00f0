import { COUNTED_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { endorsementPublishedMail as job } from '#jobs/endorsement-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { endorsementPublishedMail } from '#mail/templates/endorsement-published/endorsement-published-mail.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

const LISTED: readonly EndorsementStatus[] = COUNTED_STATUSES;

/** Tells that the endorsement is public, unless it was taken off the list meanwhile: the link would lead nowhere. */
export function endorsementPublishedProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  return endorsementMailProcessor(services, mailer, {
    job,
    compose: (endorsement) =>
      LISTED.includes(endorsement.status) && endorsement.publishedAt !== null
        ? (t, site) => endorsementPublishedMail({ endorsement, site }, t)
        : null,
  });
}
