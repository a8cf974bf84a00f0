import { jobContract, type EndorsementSubject } from './job.js';

export interface AccessLinkSubject extends EndorsementSubject {
  readonly accessLinkId: string;
}

/** Somebody asks for the way to their own page. Whether anybody has that address is found out by the job. */
export const accessRequest = jobContract<{ readonly sealed: string; readonly browserHash: string }>(
  'access.request',
  'mail',
  'prompt',
);
/** Brings the link and the code that open a signatory's own page. */
export const accessLinkMail = jobContract<AccessLinkSubject>('mail.access-link', 'mail', 'prompt');

/** Thanks for the answer to a question of staff. */
export const answerReceivedMail = jobContract<EndorsementSubject>('mail.answer-received', 'mail');
/** Thanks for the mandate of an announcement. */
export const mandateReceivedMail = jobContract<EndorsementSubject>('mail.mandate-received', 'mail');
/** Tells that the endorsement was re-confirmed. */
export const endorsementReconfirmedMail = jobContract<EndorsementSubject>('mail.endorsement-reconfirmed', 'mail');
/** Tells that the endorsement is withdrawn, as its contact asked. */
export const endorsementWithdrawnMail = jobContract<EndorsementSubject>('mail.endorsement-withdrawn', 'mail');

/** What a signatory does to open its own page, and the mails that follow what it does there. */
export const SELF_SERVICE_JOBS = [
  accessRequest,
  accessLinkMail,
  answerReceivedMail,
  mandateReceivedMail,
  endorsementReconfirmedMail,
  endorsementWithdrawnMail,
] as const;
