import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';

/** Tells the contact that names or offices were corrected on the signatory's own page. */
export function detailsCorrectedMail(props: EndorsementMailProps, t: Translator): Mail<'details-corrected'> {
  const { endorsement, site } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'details-corrected',
    subject: t('changes.detailsMail.subject', { place }),
    preview: t('changes.detailsMail.title'),
    title: t('changes.detailsMail.title'),
    why: t('decisions.mail.why'),
    blocks: [
      { kind: 'paragraph', text: t('changes.detailsMail.intro', { place }) },
      { kind: 'paragraph', text: t('changes.mail.notYou') },
      { kind: 'link', label: t('decisions.mail.ownPage'), url: `${site.publicUrl}/${t.locale}/manage` },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
