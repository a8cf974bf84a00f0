import { asksForAnnouncement } from '#domain/endorsement/announcement-consent.js';
import { mayBeAnnounced } from '#domain/endorsement/public-standing.js';
import { consentsChangedMail as job } from '#jobs/change-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { consentsChangedMail } from '#mail/templates/consents-changed/consents-changed-mail.js';
import { freeConsentsOf } from '#registry/record/read-consents.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Tells that a free consent was given or withdrawn, with the answers that hold now. */
export function consentsChangedProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  return endorsementMailProcessor(services, mailer, {
    job,
    compose: async (endorsement) => {
      const consents = await freeConsentsOf(services.registry.dataSource.manager, endorsement);
      const announcement = asksForAnnouncement(endorsement) ? mayBeAnnounced(endorsement) : null;
      return (t, site) => consentsChangedMail({ endorsement, site, consents, announcement }, t);
    },
  });
}
