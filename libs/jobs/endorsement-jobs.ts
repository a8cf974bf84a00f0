import { DECISION_JOBS } from './decision-jobs.js';
import { jobContract } from './job.js';

export interface EndorsementSubject extends Readonly<Record<string, string>> {
  readonly endorsementId: string;
}

export interface ConfirmationSubject extends EndorsementSubject {
  readonly confirmationId: string;
}

/** Asks the contact to confirm that the address is theirs and the endorsement meant. */
export const confirmAddressMail = jobContract<ConfirmationSubject>('mail.confirm-address', 'mail');
/** Thanks for the confirmation, and says what happens next. */
export const endorsementReceivedMail = jobContract<EndorsementSubject>('mail.endorsement-received', 'mail');
/** Tells the contact that the endorsement is listed, and where. */
export const endorsementPublishedMail = jobContract<EndorsementSubject>('mail.endorsement-published', 'mail');
/** Tells the contact that the endorsement was not accepted, and why. */
export const endorsementRejectedMail = jobContract<EndorsementSubject>('mail.endorsement-rejected', 'mail');
/** Writes the public read model of a local government's endorsement. */
export const listSignatory = jobContract<EndorsementSubject>('publication.list-signatory', 'publication');

/** Every job there is; the worker refuses to start unless each has exactly one processor. */
export const ALL_JOBS = [
  confirmAddressMail,
  endorsementReceivedMail,
  endorsementPublishedMail,
  endorsementRejectedMail,
  listSignatory,
  ...DECISION_JOBS,
] as const;
