import { jobContract, type EndorsementSubject } from './job.js';

/** An endorsement, and the change of its undertakings that the mail is about. */
export interface UndertakingChangeSubject extends Readonly<Record<string, string>> {
  readonly endorsementId: string;
  readonly undertakingChangeId: string;
}

/** Tells that an undertaking was added: at once, or when staff accepted it. */
export const undertakingAddedMail = jobContract<UndertakingChangeSubject>('mail.undertaking-added', 'mail');
/** Tells that staff look at the undertaking before it is listed. */
export const undertakingProposedMail = jobContract<UndertakingChangeSubject>('mail.undertaking-proposed', 'mail');
/** Tells that staff did not accept the undertaking, and why. */
export const undertakingRefusedMail = jobContract<UndertakingChangeSubject>('mail.undertaking-refused', 'mail');
/** Tells that an undertaking was withdrawn. */
export const undertakingWithdrawnMail = jobContract<UndertakingChangeSubject>('mail.undertaking-withdrawn', 'mail');

/** Tells that names or offices were corrected. */
export const detailsCorrectedMail = jobContract<EndorsementSubject>('mail.details-corrected', 'mail');

/** Tells that a consent was given or withdrawn. */
export const consentsChangedMail = jobContract<EndorsementSubject>('mail.consents-changed', 'mail');

export const CHANGE_JOBS = [
  undertakingAddedMail,
  undertakingProposedMail,
  undertakingRefusedMail,
  undertakingWithdrawnMail,
  detailsCorrectedMail,
  consentsChangedMail,
] as const;
