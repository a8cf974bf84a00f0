import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { placeOf } from '../../wording/place.js';
import { plainWords } from '../../wording/plain-words.js';

export interface SuspensionReviewMailProps extends EndorsementMailProps {
  /** Of the member of staff. */
  readonly name: string;
  readonly endorsementId: string;
  readonly since: Date;
}

/** Asks a member of staff to look at a suspension that no clock ends. */
export function suspensionReviewMail(
  { name, endorsement, endorsementId, since, site }: SuspensionReviewMailProps,
  t: Translator,
): Mail<'suspension-review'> {
  const place = placeOf(endorsement, t);
  return {
    template: 'suspension-review',
    subject: t('standing.suspension.subject', { place }),
    preview: t('standing.suspension.title'),
    blocks: [
      { kind: 'heading', level: 1, text: t('standing.suspension.title') },
      { kind: 'paragraph', text: t('mail.greeting', { name: plainWords(name) }) },
      { kind: 'paragraph', text: t('standing.suspension.intro', { place, since: t.date(since) }) },
      { kind: 'paragraph', text: t('standing.suspension.ask') },
      {
        kind: 'button',
        label: t('standing.suspension.button'),
        url: `${site.publicUrl}/${t.locale}/staff/endorsements/${endorsementId}`,
      },
      { kind: 'paragraph', text: t('mail.closing.team') },
      {
        kind: 'smallPrint',
        text: t('mail.closing.contact', { email: site.contactEmail, reference: endorsement.reference }),
      },
      { kind: 'smallPrint', text: t('standing.suspension.why') },
      { kind: 'smallPrint', text: t('mail.closing.keptBy') },
    ],
  };
}
