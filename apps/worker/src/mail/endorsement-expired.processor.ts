import { endorsementExpiredMail as job } from '#jobs/endorsement-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { endorsementExpiredMail } from '#mail/templates/endorsement-expired/endorsement-expired-mail.js';
import { lastDecision } from '#registry/review/last-decision.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Tells that nobody confirmed in time, while that is what closed the endorsement. */
export function endorsementExpiredProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  return endorsementMailProcessor(services, mailer, {
    job,
    compose: async (endorsement) => {
      const last = await lastDecision(services.registry.dataSource.manager, endorsement.id);
      return last?.action === 'expire' ? (t, site) => endorsementExpiredMail({ endorsement, site }, t) : null;
    },
  });
}
