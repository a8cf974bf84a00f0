import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';

/** Tells the old address that it is not the contact any more; who is, it does not say. */
export function contactCorrectedMail(props: EndorsementMailProps, t: Translator): Mail<'contact-corrected'> {
  const { endorsement } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'contact-corrected',
    subject: t('delivery.mail.corrected.subject', { place }),
    preview: t('delivery.mail.corrected.title'),
    title: t('delivery.mail.corrected.title'),
    why: t('delivery.mail.corrected.why'),
    blocks: [
      { kind: 'paragraph', text: t('delivery.mail.corrected.intro', { place }) },
      { kind: 'paragraph', text: t('delivery.mail.corrected.wrong') },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
