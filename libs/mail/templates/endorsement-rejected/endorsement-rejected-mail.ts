import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { PresentMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { reasonBlocks, type MailedReason } from '../../wording/reason.js';
import { shownBlock } from '../../wording/standing-blocks.js';

export interface EndorsementRejectedProps extends PresentMailProps {
  readonly reason: MailedReason;
}

/** Tells the contact that the endorsement was not accepted, why, what the public saw of it, and what can be done. */
export function endorsementRejectedMail(props: EndorsementRejectedProps, t: Translator): Mail<'endorsement-rejected'> {
  const { endorsement, site, reason } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'endorsement-rejected',
    subject: t('mail.rejected.subject', { place }),
    preview: t('mail.rejected.preview'),
    title: t('mail.rejected.title'),
    why: t('mail.rejected.why'),
    blocks: [
      { kind: 'paragraph', text: t('mail.rejected.intro', { place, date: t.date(endorsement.submittedAt) }) },
      shownBlock(props, t),
      ...reasonBlocks('mail.rejected.reasonTitle')(reason, t),
      { kind: 'heading', level: 2, text: t('mail.rejected.optionsTitle') },
      { kind: 'list', items: [t('mail.rejected.optionAnswer'), t('mail.rejected.optionAgain')] },
      { kind: 'link', label: t('mail.rejected.again'), url: `${site.publicUrl}/${t.locale}/sign` },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
