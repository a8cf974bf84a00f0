import { jobContract, type ConfirmationSubject, type EndorsementSubject } from './job.js';

/** Asks the contact to confirm that the address is theirs and the endorsement meant. */
export const confirmAddressMail = jobContract<ConfirmationSubject>('mail.confirm-address', 'mail', 'prompt');
/** Reminds the contact who has not confirmed yet, with a link of its own. */
export const confirmationReminderMail = jobContract<ConfirmationSubject>('mail.confirmation-reminder', 'mail');
/** Tells the contact that the endorsement was closed, because nobody confirmed it. */
export const endorsementExpiredMail = jobContract<EndorsementSubject>('mail.endorsement-expired', 'mail');
/** Tells an address that staff replaced it; the subject names the version that the correction made. */
export const contactCorrectedMail = jobContract<EndorsementSubject & { readonly version: string }>(
  'mail.contact-corrected',
  'mail',
);
/** Thanks for the confirmation, and says what happens next. */
export const endorsementReceivedMail = jobContract<EndorsementSubject>('mail.endorsement-received', 'mail');
/** Tells the contact that the endorsement is listed, and where. */
export const endorsementPublishedMail = jobContract<EndorsementSubject>('mail.endorsement-published', 'mail');
/** Tells the contact that the endorsement was not accepted, and why. */
export const endorsementRejectedMail = jobContract<EndorsementSubject>('mail.endorsement-rejected', 'mail');
/** Asks the contact to re-confirm: the term of the signature has passed. */
export const renewalDueMail = jobContract<EndorsementSubject>('mail.renewal-due', 'mail');
/** Asks once more, while nothing was heard. */
export const renewalReminderMail = jobContract<EndorsementSubject>('mail.renewal-reminder', 'mail');
/** Tells that the signature is not counted any more, and how to bring it back. */
export const renewalLapsedMail = jobContract<EndorsementSubject>('mail.renewal-lapsed', 'mail');
/** Tells that an announcement soon ends without its mandate. */
export const announcementReminderMail = jobContract<EndorsementSubject>('mail.announcement-reminder', 'mail');
/** Tells that an announcement has ended without its mandate. */
export const announcementExpiredMail = jobContract<EndorsementSubject>('mail.announcement-expired', 'mail');
/** Writes the public read model of a local government's endorsement. */
export const listSignatory = jobContract<EndorsementSubject>('publication.list-signatory', 'publication');

export const ENDORSEMENT_JOBS = [
  confirmAddressMail,
  confirmationReminderMail,
  endorsementExpiredMail,
  contactCorrectedMail,
  endorsementReceivedMail,
  endorsementPublishedMail,
  endorsementRejectedMail,
  renewalDueMail,
  renewalReminderMail,
  renewalLapsedMail,
  announcementReminderMail,
  announcementExpiredMail,
  listSignatory,
] as const;
