import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import {
  answerReceivedMail,
  endorsementReconfirmedMail,
  endorsementWithdrawnMail,
  mandateReceivedMail,
} from '#jobs/self-service-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { ownPageMail, type OwnPageMail } from '#mail/templates/own-page/own-page-mail.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Each mail, and the state in which it is still true. */
const MAILS = [
  { job: answerReceivedMail, kind: 'answered', status: 'in_review' },
  { job: mandateReceivedMail, kind: 'mandateReceived', status: 'in_review' },
  { job: endorsementReconfirmedMail, kind: 'reconfirmed', status: 'verified' },
  { job: endorsementWithdrawnMail, kind: 'withdrawn', status: 'withdrawn' },
] as const satisfies readonly { kind: OwnPageMail; status: EndorsementStatus; job: object }[];

/** Tell the contact that what they did on their own page has arrived, unless it was decided on meanwhile. */
export function ownPageProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  return MAILS.map(({ job, kind, status }) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: (endorsement) =>
        endorsement.status === status ? (t, site) => ownPageMail(kind, { endorsement, site }, t) : null,
    }),
  );
}
