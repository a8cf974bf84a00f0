import { endorsementRejectedMail as job } from '#jobs/endorsement-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { endorsementRejectedMail } from '#mail/templates/endorsement-rejected/endorsement-rejected-mail.js';
import { lastDecision } from '#registry/review/last-decision.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';
import { mailedStanding } from './mailed-standing.js';

/** Tells that the endorsement was not accepted and why, unless the rejection was taken back meanwhile. */
export function endorsementRejectedProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  return endorsementMailProcessor(services, mailer, {
    job,
    compose: async (endorsement) => {
      if (endorsement.status !== 'rejected') return null;
      const last = await lastDecision(services.registry.dataSource.manager, endorsement.id);
      const reason = { words: last?.words ?? null, text: endorsement.rejectionText ?? '' };
      const present = await mailedStanding(services, endorsement);
      return (t, site) => endorsementRejectedMail({ endorsement, site, ...present, reason }, t);
    },
  });
}
