import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';

/** Tells the contact that the endorsement is public, and where. */
export function endorsementPublishedMail(props: EndorsementMailProps, t: Translator): Mail<'endorsement-published'> {
  const { endorsement, site } = props;
  const { country, slug, number } = endorsement.localGovernment;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'endorsement-published',
    subject: t('mail.published.subject', { place }),
    preview: t('mail.published.preview'),
    title: t('mail.published.title'),
    why: t('mail.published.why'),
    blocks: [
      { kind: 'paragraph', text: t('mail.published.intro', { place }) },
      {
        kind: 'button',
        label: t('mail.published.button'),
        url: `${site.publicUrl}/${t.locale}/signatories/${country.toLowerCase()}/${slug}-${String(number)}`,
      },
      { kind: 'paragraph', text: t('mail.published.share') },
      ...endorsementFacts(endorsement, t),
      { kind: 'heading', level: 2, text: t('mail.published.changesTitle') },
      { kind: 'paragraph', text: t('mail.published.changes') },
      { kind: 'link', label: t('manage.links.own'), url: `${site.publicUrl}/${t.locale}/manage` },
      { kind: 'paragraph', text: t('mail.published.thanks') },
    ],
  });
}
