import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail, withoutTypedWords } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';

/** Tells the contact that the endorsement was closed because nobody confirmed it. */
export function endorsementExpiredMail(given: EndorsementMailProps, t: Translator): Mail<'endorsement-expired'> {
  const props = { ...given, endorsement: withoutTypedWords(given.endorsement) };
  const { endorsement, site } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'endorsement-expired',
    subject: t('delivery.mail.expired.subject', { place }),
    preview: t('delivery.mail.expired.title'),
    title: t('delivery.mail.expired.title'),
    why: t('delivery.mail.expired.why'),
    blocks: [
      {
        kind: 'paragraph',
        text: t('delivery.mail.expired.intro', { place, date: t.date(endorsement.submittedAt) }),
      },
      { kind: 'link', label: t('mail.rejected.again'), url: `${site.publicUrl}/${t.locale}/sign` },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
