import { jobContract } from './job.js';

export interface AccountSubject extends Readonly<Record<string, string>> {
  readonly accountId: string;
  /** When it happened, ISO 8601. */
  readonly at: string;
}

/** Tells a member of staff that a second factor was added to their account. */
export const factorAddedMail = jobContract<AccountSubject>('mail.factor-added', 'mail');
/** Tells that one was removed. */
export const factorRemovedMail = jobContract<AccountSubject>('mail.factor-removed', 'mail');
/** Tells that a recovery code was used in place of a second factor. */
export const recoveryCodeUsedMail = jobContract<AccountSubject>('mail.recovery-code-used', 'mail');
/** Tells that there are new recovery codes, and that the old ones are void. */
export const recoveryCodesRenewedMail = jobContract<AccountSubject>('mail.recovery-codes-renewed', 'mail');
/** Tells that an administrator removed every second factor. */
export const secondFactorResetMail = jobContract<AccountSubject>('mail.second-factor-reset', 'mail');

/** Tells that another password was chosen. */
export const passwordChangedMail = jobContract<AccountSubject>('mail.password-changed', 'mail');
/** Tells that somebody typed wrong passwords, several in a row. */
export const wrongPasswordsMail = jobContract<AccountSubject>('mail.wrong-passwords', 'mail');
/** Tells that somebody who has the password typed wrong codes, several in a row. */
export const wrongCodesMail = jobContract<AccountSubject>('mail.wrong-codes', 'mail');
/** Tells that there were so many that strangers to the account may not try any more. */
export const signInStoppedMail = jobContract<AccountSubject>('mail.sign-in-stopped', 'mail');

/** Brings a member of staff the link by which they choose a password. */
export const setupLinkMail = jobContract<{ readonly accountId: string; readonly linkId: string }>(
  'mail.staff-set-up-link',
  'mail',
  'prompt',
);

/** Tells an administrator what was done to an account of staff, as an event says it. */
export const staffNoticeMail = jobContract<{ readonly accountId: string; readonly eventId: string }>(
  'mail.staff-notice',
  'mail',
);

/** What the owner of an account is told for its security. */
export const ACCOUNT_JOBS = [
  factorAddedMail,
  factorRemovedMail,
  recoveryCodeUsedMail,
  recoveryCodesRenewedMail,
  secondFactorResetMail,
  passwordChangedMail,
  wrongPasswordsMail,
  wrongCodesMail,
  signInStoppedMail,
] as const;
