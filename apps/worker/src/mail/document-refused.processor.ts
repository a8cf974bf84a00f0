import { documentRefusedMail as job } from '#jobs/document-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { documentRefusedMail } from '#mail/templates/document-refused/document-refused-mail.js';
import { documentsOf } from '#registry/evidence/documents.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Tells that documents were refused after the signature, and why. */
export function documentRefusedProcessor(services: WorkerServices, mailer: Mailer): JobProcessor {
  return endorsementMailProcessor(services, mailer, {
    job,
    compose: async (endorsement) => {
      const documents = await documentsOf(services.registry, endorsement.id);
      const faults = documents.flatMap(({ fault }) => fault ?? []);
      if (faults.length === 0) return null;
      return (t, site) => documentRefusedMail({ endorsement, site, faults }, t);
    },
  });
}
