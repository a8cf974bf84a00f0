import { jobContract } from './job.js';

/** An endorsement, and the request to erase its personal data. */
export interface ErasureSubject extends Readonly<Record<string, string>> {
  readonly endorsementId: string;
  readonly erasureRequestId: string;
}

/** Tells that the request came, and by when it is decided. */
export const erasureReceivedMail = jobContract<ErasureSubject>('mail.erasure-received', 'mail');
/** Tells that everything about people is erased now: the last mail to this contact. */
export const erasureAcceptedMail = jobContract<ErasureSubject>('mail.erasure-accepted', 'mail');
/** Tells that the data are kept, and why. */
export const erasureRefusedMail = jobContract<ErasureSubject>('mail.erasure-refused', 'mail');

/** Writes an erasure down outside the database, with no more than an id and a time. */
export const journalErasure = jobContract<{ readonly endorsementId: string; readonly at: string }>(
  'privacy.journal-erasure',
  'publication',
);

export const ERASURE_JOBS = [journalErasure, erasureReceivedMail, erasureAcceptedMail, erasureRefusedMail] as const;
