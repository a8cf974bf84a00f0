import { contactCorrectedMail as job } from '#jobs/endorsement-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { contactCorrectedMail } from '#mail/templates/contact-corrected/contact-corrected-mail.js';
import { correctedAddress } from '#registry/own-page/correct-contact-email.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Tells the address that staff replaced, which only the history still knows. */
export function contactCorrectedProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  const { manager } = services.registry.dataSource;
  return endorsementMailProcessor(services, mailer, {
    job,
    recipient: ({ id }, { subject }) => correctedAddress(manager, id, Number(subject['version'])),
    compose: (endorsement) => (t, site) => contactCorrectedMail({ endorsement, site }, t),
  });
}
