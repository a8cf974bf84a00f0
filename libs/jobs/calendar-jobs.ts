import { jobContract, type EndorsementSubject } from './job.js';

/** Asks the contact again what staff asked and nobody answered. */
export const questionReminderMail = jobContract<EndorsementSubject>('mail.question-reminder', 'mail');
/** Tells the contact that the endorsement was rejected, because no answer came. */
export const questionClosedMail = jobContract<EndorsementSubject>('mail.question-closed', 'mail');
/** Asks a member of staff to look at a suspension that has lasted long. */
export const suspensionReviewMail = jobContract<EndorsementSubject & { readonly accountId: string }>(
  'mail.suspension-review',
  'mail',
);

export const CALENDAR_JOBS = [questionReminderMail, questionClosedMail, suspensionReviewMail] as const;
