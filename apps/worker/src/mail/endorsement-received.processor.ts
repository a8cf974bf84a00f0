import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { endorsementReceivedMail as job } from '#jobs/endorsement-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { endorsementReceivedMail } from '#mail/templates/endorsement-received/endorsement-received-mail.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** While staff have not decided. Afterwards "we now check it" would contradict the mail that tells the decision. */
const UNDER_WAY: readonly EndorsementStatus[] = ['submitted', 'in_review', 'info_requested'];

/** Thanks for the confirmation, unless the endorsement was disowned or decided meanwhile. */
export function endorsementReceivedProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  return endorsementMailProcessor(services, mailer, {
    job,
    compose: (endorsement) =>
      UNDER_WAY.includes(endorsement.status) ? (t, site) => endorsementReceivedMail({ endorsement, site }, t) : null,
  });
}
