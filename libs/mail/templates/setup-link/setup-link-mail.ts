import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { MailSite } from '../../mailed-endorsement.js';
import { plainWords } from '../../wording/plain-words.js';

/** Why a member of staff gets a link by which to choose a password: they have none yet, or cannot use theirs. */
export const SETUP_LINK_MAILS = ['invitation', 'password'] as const;
export type SetupLinkMail = (typeof SETUP_LINK_MAILS)[number];

export interface SetupLinkMailProps {
  readonly name: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly site: MailSite;
}

/** Brings a member of staff to the page on which they choose a password. */
export function setupLinkMail(
  kind: SetupLinkMail,
  { name, token, expiresAt, site }: SetupLinkMailProps,
  t: Translator,
): Mail<`set-up-${SetupLinkMail}`> {
  return {
    template: `set-up-${kind}`,
    subject: t(`people.mail.${kind}.subject`),
    preview: t(`people.mail.${kind}.text`),
    blocks: [
      { kind: 'heading', level: 1, text: t(`people.mail.${kind}.subject`) },
      { kind: 'paragraph', text: t('mail.greeting', { name: plainWords(name) }) },
      { kind: 'paragraph', text: t(`people.mail.${kind}.text`) },
      {
        kind: 'button',
        label: t('people.mail.button'),
        url: `${site.publicUrl}/${t.locale}/staff/set-up/${token}`,
        personal: true,
      },
      { kind: 'paragraph', text: t('people.mail.lifetime', { date: t.date(expiresAt) }) },
      { kind: 'paragraph', text: t('people.mail.next') },
      { kind: 'paragraph', text: t('people.mail.notYou', { email: site.contactEmail }) },
      { kind: 'paragraph', text: t('mail.closing.team') },
      { kind: 'smallPrint', text: t('people.mail.why') },
      { kind: 'smallPrint', text: t('mail.closing.keptBy') },
    ],
  };
}
