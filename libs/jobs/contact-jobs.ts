import { jobContract } from './job.js';

/** An endorsement, and the change of its contact that the mail is about. */
export interface ContactChangeSubject extends Readonly<Record<string, string>> {
  readonly endorsementId: string;
  readonly contactChangeId: string;
}

/** Asks whoever is named to accept, at their own address. */
export const contactChangeOfferMail = jobContract<ContactChangeSubject>('mail.contact-change-offer', 'mail', 'prompt');
/** Tells whoever is the contact that a change was asked for, and how to object. */
export const contactChangeNoticeMail = jobContract<ContactChangeSubject>('mail.contact-change-notice', 'mail');
/** Tells whoever was the contact that somebody else is now, and how to object. */
export const contactChangedMail = jobContract<ContactChangeSubject>('mail.contact-changed', 'mail');
/** Tells the new contact what they can do. */
export const contactWelcomeMail = jobContract<ContactChangeSubject>('mail.contact-welcome', 'mail');
/** Tells one side, old or new, that there was an objection. */
export const contactChangeObjectedMail = jobContract<ContactChangeSubject & { readonly to: 'old' | 'new' }>(
  'mail.contact-change-objected',
  'mail',
);
/** Tells one side what staff decided on the objection. */
export const contactChangeDecidedMail = jobContract<ContactChangeSubject & { readonly to: 'old' | 'new' }>(
  'mail.contact-change-decided',
  'mail',
);
/** Tells the contact that nobody accepted in time. */
export const contactChangeExpiredMail = jobContract<ContactChangeSubject>('mail.contact-change-expired', 'mail');

export const CONTACT_JOBS = [
  contactChangeOfferMail,
  contactChangeNoticeMail,
  contactChangedMail,
  contactWelcomeMail,
  contactChangeObjectedMail,
  contactChangeDecidedMail,
  contactChangeExpiredMail,
] as const;
