import { mandateAwaitedUntil } from '#domain/endorsement/deadlines.js';
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
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { lastDecision } from '#registry/review/last-decision.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';
import { mailedStanding } from './mailed-standing.js';

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
      compose: async (endorsement) => {
        if (endorsement.status !== status || !(await isStill(services, endorsement, kind))) return null;
        const present = await mailedStanding(services, endorsement);
        const { announcedAt } = endorsement;
        const announcementEnded =
          announcedAt && mandateAwaitedUntil(announcedAt, services.settings.ANNOUNCEMENT_LIFETIME_DAYS);
        return (t, site) => standingMail(kind, { endorsement, site, ...present, announcementEnded }, t);
      },
    }),
  );
}

/** Whether an announcement is closed because its time ran out, and not for anything that was done since. */
async function isStill({ registry }: WorkerServices, { id }: EndorsementDetails, kind: StandingMail): Promise<boolean> {
  if (kind !== 'announcementExpired') return true;
  return (await lastDecision(registry.dataSource.manager, id))?.action === 'expire_announcement';
}
