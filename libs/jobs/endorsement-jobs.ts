import { ACCOUNT_JOBS, setupLinkMail, staffNoticeMail } from './account-jobs.js';
import { BULK_JOBS } from './bulk-jobs.js';
import { CALENDAR_JOBS } from './calendar-jobs.js';
import { CHANGE_JOBS } from './change-jobs.js';
import { CONTACT_JOBS } from './contact-jobs.js';
import { ERASURE_JOBS } from './erasure-jobs.js';
import { DECISION_JOBS } from './decision-jobs.js';
import { DOCUMENT_JOBS } from './document-jobs.js';
import { DUPLICATE_JOBS } from './duplicate-jobs.js';
import { draftReturnMail } from './draft-jobs.js';
import { IMPORT_JOBS } from './import-jobs.js';
import { jobContract } from './job.js';
import { PACT_JOBS } from './pact-jobs.js';
import { SELF_SERVICE_JOBS } from './self-service-jobs.js';
import { SUCCESSION_JOBS } from './succession-jobs.js';

export interface EndorsementSubject extends Readonly<Record<string, string>> {
  readonly endorsementId: string;
}

export interface ConfirmationSubject extends EndorsementSubject {
  readonly confirmationId: string;
}

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

/** Every job there is; the worker refuses to start unless each has exactly one processor. */
export const ALL_JOBS = [
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
  ...CALENDAR_JOBS,
  ...DECISION_JOBS,
  ...ACCOUNT_JOBS,
  setupLinkMail,
  staffNoticeMail,
  ...SELF_SERVICE_JOBS,
  ...DOCUMENT_JOBS,
  ...DUPLICATE_JOBS,
  ...SUCCESSION_JOBS,
  ...CHANGE_JOBS,
  ...CONTACT_JOBS,
  ...ERASURE_JOBS,
  ...PACT_JOBS,
  draftReturnMail,
  ...BULK_JOBS,
  ...IMPORT_JOBS,
] as const;
