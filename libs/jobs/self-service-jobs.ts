import type { EndorsementSubject } from './endorsement-jobs.js';
import { jobContract } from './job.js';

export interface AccessLinkSubject extends EndorsementSubject {
  readonly accessLinkId: string;
}

/** Brings the link and the code that open a signatory's own page. */
export const accessLinkMail = jobContract<AccessLinkSubject>('mail.access-link', 'mail');

/** Thanks for the answer to a question of staff. */
export const answerReceivedMail = jobContract<EndorsementSubject>('mail.answer-received', 'mail');
/** Thanks for the mandate of an announcement. */
export const mandateReceivedMail = jobContract<EndorsementSubject>('mail.mandate-received', 'mail');
/** Tells that the endorsement was re-confirmed. */
export const endorsementReconfirmedMail = jobContract<EndorsementSubject>('mail.endorsement-reconfirmed', 'mail');
/** Tells that the endorsement is withdrawn, as its contact asked. */
export const endorsementWithdrawnMail = jobContract<EndorsementSubject>('mail.endorsement-withdrawn', 'mail');

/** The mails that follow what a signatory does on its own page. */
export const SELF_SERVICE_JOBS = [
  accessLinkMail,
  answerReceivedMail,
  mandateReceivedMail,
  endorsementReconfirmedMail,
  endorsementWithdrawnMail,
] as const;
