import type { MessageKey, Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';

export interface DocumentRefusedProps extends EndorsementMailProps {
  /** Why, of each document. */
  readonly faults: readonly string[];
}

/** Tells the contact that documents could not be taken. It names no file: how it is called is a stranger's own text. */
export function documentRefusedMail(
  { faults, ...props }: DocumentRefusedProps,
  t: Translator,
): Mail<'document-refused'> {
  const { endorsement, site } = props;
  const place = placeOf(endorsement, t);
  const count = faults.length;
  return endorsementMail(props, t, {
    template: 'document-refused',
    subject: t('evidence.mail.subject', { place }),
    preview: t('evidence.mail.title', { count }),
    title: t('evidence.mail.title', { count }),
    why: t('decisions.mail.why'),
    blocks: [
      { kind: 'paragraph', text: t('evidence.mail.intro', { count, place }) },
      ...[...new Set(faults)].map((fault) => ({
        kind: 'paragraph' as const,
        text: t(`evidence.faults.${fault}` as MessageKey),
      })),
      { kind: 'paragraph', text: t('evidence.mail.stands') },
      { kind: 'link', label: t('decisions.mail.ownPage'), url: `${site.publicUrl}/${t.locale}/manage` },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
