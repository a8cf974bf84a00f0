import { UNDECIDED_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { endorsementReceivedMail as job } from '#jobs/endorsement-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { endorsementReceivedMail } from '#mail/templates/endorsement-received/endorsement-received-mail.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';
import { mailedStanding } from './mailed-standing.js';

/** While staff check it. Afterwards "we now check it" would contradict the mail with their question or decision. */
const UNDER_WAY: readonly EndorsementStatus[] = UNDECIDED_STATUSES;

/** Thanks for the confirmation, unless the endorsement was disowned or decided meanwhile. */
export function endorsementReceivedProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  return endorsementMailProcessor(services, mailer, {
    job,
    compose: async (endorsement) => {
      if (!UNDER_WAY.includes(endorsement.status)) return null;
      const present = await mailedStanding(services, endorsement);
      return (t, site) => endorsementReceivedMail({ endorsement, site, ...present }, t);
    },
  });
}
