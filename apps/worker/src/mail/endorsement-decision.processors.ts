import type { Mailer } from '#mail/send-mail.js';
import { endorsementDecisionMail } from '#mail/templates/endorsement-decision/endorsement-decision-mail.js';
import { STAFF_DECISIONS, type StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { DECISION_JOBS } from '#jobs/decision-jobs.js';
import { DECISION_MAILS } from '#registry/proposals/decision-mails.js';
import { lastDecision } from '#registry/review/last-decision.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';
import { mailedStanding } from './mailed-standing.js';

/** Tells the contact of each decision of staff, unless the endorsement moved on meanwhile. */
export function endorsementDecisionProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  return DECISION_JOBS.map((job) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: async (endorsement) => {
        const last = await lastDecision(services.registry.dataSource.manager, endorsement.id);
        const mail = last && isStaffDecision(last.action) ? DECISION_MAILS[last.action] : null;
        // A rejection has a mail of its own.
        if (!last || mail?.job.name !== job.name || mail.kind === 'rejected') return null;
        const present = await mailedStanding(services, endorsement);
        return (t, site) =>
          endorsementDecisionMail({ endorsement, site, ...present, kind: mail.kind, reason: last }, t);
      },
    }),
  );
}

function isStaffDecision(action: string): action is StaffDecision {
  return (STAFF_DECISIONS as readonly string[]).includes(action);
}
