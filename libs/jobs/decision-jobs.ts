import { jobContract, type EndorsementSubject } from './job.js';

/** Asks the contact for what staff need to know. */
export const informationRequestedMail = jobContract<EndorsementSubject>('mail.information-requested', 'mail');
/** Tells that the endorsement is listed as announced, and that the mandate is still to come. */
export const endorsementAnnouncedMail = jobContract<EndorsementSubject>('mail.endorsement-announced', 'mail');
/** Tells that a rejection was taken back. */
export const endorsementReopenedMail = jobContract<EndorsementSubject>('mail.endorsement-reopened', 'mail');
/** Tells that the endorsement is off the list until something is cleared up. */
export const endorsementSuspendedMail = jobContract<EndorsementSubject>('mail.endorsement-suspended', 'mail');
/** Tells that a suspension, a withdrawal or a declaration as void was taken back. */
export const endorsementRestoredMail = jobContract<EndorsementSubject>('mail.endorsement-restored', 'mail');
/** Tells that staff withdrew the endorsement, as the local government asked. */
export const endorsementWithdrawnByStaffMail = jobContract<EndorsementSubject>(
  'mail.endorsement-withdrawn-by-staff',
  'mail',
);
/** Tells that the endorsement was declared void. */
export const endorsementVoidedMail = jobContract<EndorsementSubject>('mail.endorsement-voided', 'mail');

export const DECISION_JOBS = [
  informationRequestedMail,
  endorsementAnnouncedMail,
  endorsementReopenedMail,
  endorsementSuspendedMail,
  endorsementRestoredMail,
  endorsementWithdrawnByStaffMail,
  endorsementVoidedMail,
] as const;
