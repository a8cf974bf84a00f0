import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import {
  announcementExpiredMail,
  announcementReminderMail,
  renewalDueMail,
  renewalLapsedMail,
  renewalReminderMail,
} from '#jobs/endorsement-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { standingMail, type StandingMail } from '#mail/templates/standing/standing-mail.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Each mail of the calendar, and the state in which it is still true. */
const MAILS = [
  { job: renewalDueMail, kind: 'renewalDue', status: 'renewal_due' },
  { job: renewalReminderMail, kind: 'renewalReminder', status: 'renewal_due' },
  { job: renewalLapsedMail, kind: 'renewalLapsed', status: 'lapsed' },
  { job: announcementReminderMail, kind: 'announcementReminder', status: 'announced' },
  { job: announcementExpiredMail, kind: 'announcementExpired', status: 'void' },
] as const satisfies readonly { kind: StandingMail; status: EndorsementStatus; job: object }[];

/** Send what the calendar has to tell, unless the official was faster. */
export function standingProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  return MAILS.map(({ job, kind, status }) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: (endorsement) =>
        endorsement.status === status ? (t, site) => standingMail(kind, { endorsement, site }, t) : null,
    }),
  );
}
