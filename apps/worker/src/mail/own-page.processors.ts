import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import {
  answerReceivedMail,
  endorsementReconfirmedMail,
  endorsementWithdrawnMail,
  mandateReceivedMail,
} from '#jobs/self-service-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { ownPageMail, type OwnPageMail } from '#mail/templates/own-page/own-page-mail.js';
import { lastDecision } from '#registry/review/last-decision.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';
import { mailedStanding } from './mailed-standing.js';

/** Each mail, and the change of state that must be the last for it to be true still. */
const MAILS = [
  { job: answerReceivedMail, kind: 'answered', action: 'answer_information' },
  { job: mandateReceivedMail, kind: 'mandateReceived', action: 'bring_mandate' },
  { job: endorsementReconfirmedMail, kind: 'reconfirmed', action: 'reconfirm' },
  { job: endorsementWithdrawnMail, kind: 'withdrawn', action: 'withdraw' },
] as const satisfies readonly { kind: OwnPageMail; action: EndorsementAction; job: object }[];

/** Tell the contact that what they did on their own page has arrived, unless it was decided on meanwhile. */
export function ownPageProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  return MAILS.map(({ job, kind, action }) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: async (endorsement) => {
        const last = await lastDecision(services.registry.dataSource.manager, endorsement.id);
        // A re-confirmation of what is verified changes no state.
        const isStill = kind === 'reconfirmed' ? endorsement.status === 'verified' : last?.action === action;
        if (!isStill) return null;
        const present = await mailedStanding(services, endorsement);
        return (t, site) => ownPageMail(kind, { endorsement, site, ...present }, t);
      },
    }),
  );
}
