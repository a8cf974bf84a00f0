import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail, withoutTypedWords } from '../../wording/endorsement-mail.js';
import { moment } from '#content/i18n/moment.js';
import { placeOf } from '../../wording/place.js';

export interface ConfirmAddressProps extends EndorsementMailProps {
  /** Part of the link; opens the page on which the endorsement is confirmed or disowned. */
  readonly token: string;
  /** Typed on that page; shown outside the link, so that a machine that opens links cannot confirm. */
  readonly code: string;
  readonly expiresAt: Date;
  readonly lifetimeHours: number;
}

/** Asks the contact to confirm. Both answers, "yes" and "I did not sign this", lie behind the one link. */
export function confirmAddressMail(given: ConfirmAddressProps, t: Translator): Mail<'confirm-address'> {
  const props = { ...given, endorsement: withoutTypedWords(given.endorsement) };
  const { endorsement, site, token, code, expiresAt, lifetimeHours } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'confirm-address',
    subject: t('mail.confirmAddress.subject', { place }),
    preview: t('mail.confirmAddress.preview'),
    title: t('mail.confirmAddress.title'),
    why: t('mail.confirmAddress.why'),
    blocks: [
      { kind: 'paragraph', text: t('mail.confirmAddress.intro', { place, date: t.date(endorsement.submittedAt) }) },
      { kind: 'heading', level: 2, text: t('mail.confirmAddress.stepsTitle') },
      { kind: 'steps', items: [t('mail.confirmAddress.stepOpen'), t('mail.confirmAddress.stepCode')] },
      { kind: 'code', label: t('mail.confirmAddress.codeLabel'), code },
      {
        kind: 'button',
        label: t('mail.confirmAddress.button'),
        url: `${site.publicUrl}/${t.locale}/confirm/${token}`,
        personal: true,
      },
      {
        kind: 'paragraph',
        text: t('mail.confirmAddress.expiry', { hours: lifetimeHours, moment: moment(expiresAt, t) }),
      },
      { kind: 'heading', level: 2, text: t('mail.confirmAddress.disownTitle') },
      { kind: 'paragraph', text: t('mail.confirmAddress.disown', { choice: t('confirm.disown.summary') }) },
      ...endorsementFacts(endorsement, t),
      { kind: 'paragraph', text: t('mail.confirmAddress.next') },
    ],
  });
}
