import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { questionClosedMail, questionReminderMail } from '#jobs/calendar-jobs.js';
import type { Mailer } from '#mail/send-mail.js';
import { questionMail, type QuestionMail } from '#mail/templates/question/question-mail.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { lastQuestion } from '#registry/calendar/last-question.js';
import { NO_ANSWER } from '#registry/calendar/questions.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { endorsementMailProcessor } from './endorsement-mail.processor.js';

/** Each mail, and when it is still true. */
const MAILS = [
  { job: questionReminderMail, kind: 'reminder', status: 'info_requested' },
  { job: questionClosedMail, kind: 'closed', status: 'rejected' },
] as const satisfies readonly { kind: QuestionMail; status: EndorsementStatus; job: object }[];

/** Send what the calendar has to tell about a question, unless somebody was faster. */
export function questionProcessors(services: WorkerServices, mailer: Mailer): JobProcessor[] {
  const { manager } = services.registry.dataSource;
  return MAILS.map(({ job, kind, status }) =>
    endorsementMailProcessor(services, mailer, {
      job,
      compose: async (endorsement) => {
        const asked = await lastQuestion(manager, endorsement.id);
        if (!asked || endorsement.status !== status || (kind === 'closed' && !isUnanswered(endorsement))) return null;
        const { askedAt, until, question } = asked;
        const wasAnnounced = endorsement.announcedAt !== null;
        const props = { endorsement, kind, askedAt, until, wasAnnounced, ...(question && { question }) };
        return (t, site) => questionMail({ ...props, site }, t);
      },
    }),
  );
}

function isUnanswered({ rejectionCode }: EndorsementDetails): boolean {
  return rejectionCode === NO_ANSWER;
}
