import { jobContract, type EndorsementSubject } from './job.js';

/** Tells the contact that a new signature of the same local government took the place of the endorsement. */
export const endorsementSupersededMail = jobContract<EndorsementSubject>('mail.endorsement-superseded', 'mail');
/** Tells the contact that the endorsement ended, because others succeeded its local government. */
export const endorsementSucceededMail = jobContract<EndorsementSubject>('mail.endorsement-succeeded', 'mail');
/** Tells the contact that what had taken the endorsement's place was taken back. */
export const endorsementRevivedMail = jobContract<EndorsementSubject>('mail.endorsement-revived', 'mail');

export const SUCCESSION_JOBS = [endorsementSupersededMail, endorsementSucceededMail, endorsementRevivedMail] as const;
