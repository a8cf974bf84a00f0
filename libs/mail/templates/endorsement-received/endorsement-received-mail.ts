import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';

/** Thanks the contact for the confirmation, and says what happens until the endorsement is public. */
export function endorsementReceivedMail(props: EndorsementMailProps, t: Translator): Mail {
  const { endorsement, site } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'endorsement-received',
    subject: t('mail.received.subject', { place }),
    preview: t('mail.received.preview'),
    title: t('mail.received.title'),
    why: t('mail.received.why'),
    blocks: [
      { kind: 'paragraph', text: t('mail.received.intro', { place }) },
      { kind: 'heading', level: 2, text: t('mail.received.stepsTitle') },
      {
        kind: 'steps',
        items: [t('mail.received.stepCheck'), t('mail.received.stepDecision'), t('mail.received.stepPublic')],
      },
      ...endorsementFacts(endorsement, t),
      { kind: 'link', label: t('manage.links.own'), url: `${site.publicUrl}/${t.locale}/manage` },
      { kind: 'link', label: t('mail.received.readPact'), url: `${site.publicUrl}/${t.locale}/pact` },
    ],
  });
}
