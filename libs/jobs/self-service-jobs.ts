import type { EndorsementSubject } from './endorsement-jobs.js';
import { jobContract } from './job.js';

export interface AccessLinkSubject extends EndorsementSubject {
  readonly accessLinkId: string;
}

/** Brings the link and the code that open a signatory's own page. */
export const accessLinkMail = jobContract<AccessLinkSubject>('mail.access-link', 'mail');

/** The mails that follow what a signatory does on its own page. */
export const SELF_SERVICE_JOBS = [accessLinkMail] as const;
