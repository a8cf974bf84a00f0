import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { MailSite } from '../../mailed-endorsement.js';
import { moment } from '#content/i18n/moment.js';
import { plainWords } from '../../wording/plain-words.js';

/** What members of staff are told about their own account. */
export const ACCOUNT_SECURITY_MAILS = [
  'factorAdded',
  'factorRemoved',
  'recoveryCodeUsed',
  'recoveryCodesRenewed',
  'secondFactorReset',
  'passwordChanged',
  'wrongPasswords',
  'wrongCodes',
  'signInStopped',
] as const;
export type AccountSecurityMail = (typeof ACCOUNT_SECURITY_MAILS)[number];

export interface AccountSecurityMailProps {
  readonly name: string;
  /** When it happened. */
  readonly at: Date;
  readonly site: MailSite;
}

/** Tells the owner of an account what was done to it, and what to do if it was somebody else. */
export function accountSecurityMail(
  kind: AccountSecurityMail,
  { name, at, site }: AccountSecurityMailProps,
  t: Translator,
): Mail<`account-${AccountSecurityMail}`> {
  return {
    template: `account-${kind}`,
    subject: t(`account.mail.${kind}.subject`),
    preview: t(`account.mail.${kind}.text`),
    blocks: [
      { kind: 'heading', level: 1, text: t(`account.mail.${kind}.subject`) },
      { kind: 'paragraph', text: t('mail.greeting', { name: plainWords(name) }) },
      { kind: 'paragraph', text: t(`account.mail.${kind}.text`) },
      { kind: 'facts', facts: [{ name: t('account.mail.when'), value: moment(at, t) }] },
      { kind: 'paragraph', text: t('account.mail.notYou', { email: site.contactEmail }) },
      { kind: 'link', label: t('account.title'), url: `${site.publicUrl}/${t.locale}/staff/account` },
      { kind: 'paragraph', text: t('mail.closing.team') },
      { kind: 'smallPrint', text: t('account.mail.why') },
      { kind: 'smallPrint', text: t('mail.closing.keptBy') },
    ],
  };
}
