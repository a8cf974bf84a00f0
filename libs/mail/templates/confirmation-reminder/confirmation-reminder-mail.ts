import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import { endorsementFacts, endorsementMail, withoutTypedWords } from '../../wording/endorsement-mail.js';
import { moment } from '#content/i18n/moment.js';
import { placeOf } from '../../wording/place.js';
import type { ConfirmAddressProps } from '../confirm-address/confirm-address-mail.js';

export interface ConfirmationReminderProps extends Omit<ConfirmAddressProps, 'lifetimeHours'> {
  /** When the endorsement is closed if nobody confirms it. */
  readonly closesAt: Date;
  /** How many other endorsements wait at this address: this reminder is for them as well. */
  readonly others: number;
}

/** Reminds the contact who has not confirmed yet, with a link and a code of its own. */
export function confirmationReminderMail(
  given: ConfirmationReminderProps,
  t: Translator,
): Mail<'confirmation-reminder'> {
  const props = { ...given, endorsement: withoutTypedWords(given.endorsement) };
  const { endorsement, site, token, code, expiresAt, closesAt, others } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'confirmation-reminder',
    subject: t('delivery.mail.reminder.subject', { place }),
    preview: t('delivery.mail.reminder.title'),
    title: t('delivery.mail.reminder.title'),
    why: t('mail.confirmAddress.why'),
    blocks: [
      {
        kind: 'paragraph',
        text: t('delivery.mail.reminder.intro', { place, date: t.date(endorsement.submittedAt) }),
      },
      { kind: 'code', label: t('mail.confirmAddress.codeLabel'), code },
      {
        kind: 'button',
        label: t('mail.confirmAddress.button'),
        url: `${site.publicUrl}/${t.locale}/confirm/${token}`,
        personal: true,
      },
      {
        kind: 'paragraph',
        text: t('delivery.mail.reminder.ends', { moment: moment(expiresAt, t), date: t.date(closesAt) }),
      },
      ...(others > 0
        ? [{ kind: 'paragraph', text: t('delivery.mail.reminder.others', { count: others }) } as const]
        : []),
      { kind: 'heading', level: 2, text: t('mail.confirmAddress.disownTitle') },
      { kind: 'paragraph', text: t('mail.confirmAddress.disown', { choice: t('confirm.disown.summary') }) },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
