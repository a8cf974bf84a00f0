import type { Translator } from '#content/i18n/translator.js';
import type { Mail, MailBlock } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';

export interface EndorsementRejectedProps extends EndorsementMailProps {
  readonly reason: {
    /** As the registry stores it, such as `mandate_missing`; an unknown one reads as `other`. */
    readonly code: string;
    /** The reviewer's own words, in the contact's language; may be empty. */
    readonly text: string;
  };
}

/** Tells the contact that the endorsement was not accepted, why, and what can be done about it. */
export function endorsementRejectedMail(props: EndorsementRejectedProps, t: Translator): Mail {
  const { endorsement, site, reason } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    subject: t('mail.rejected.subject', { place }),
    preview: t('mail.rejected.preview'),
    title: t('mail.rejected.title'),
    why: t('mail.rejected.why'),
    blocks: [
      { kind: 'paragraph', text: t('mail.rejected.intro', { place, date: t.date(endorsement.submittedAt) }) },
      { kind: 'heading', level: 2, text: t('mail.rejected.reasonTitle') },
      { kind: 'paragraph', text: reasonWords(reason.code, t) },
      ...reviewersWords(reason.text, t),
      { kind: 'heading', level: 2, text: t('mail.rejected.optionsTitle') },
      { kind: 'list', items: [t('mail.rejected.optionAnswer'), t('mail.rejected.optionAgain')] },
      { kind: 'link', label: t('mail.rejected.again'), url: `${site.publicUrl}/${t.locale}/sign` },
      ...endorsementFacts(endorsement, t),
    ],
  });
}

function reasonWords(code: string, t: Translator): string {
  const key = `mail.reasons.${code.replace(/_(.)/g, (_match, letter: string) => letter.toUpperCase())}`;
  return t.has(key) ? t(key) : t('mail.reasons.other');
}

function reviewersWords(text: string, t: Translator): MailBlock[] {
  if (text.trim() === '') return [];
  return [{ kind: 'quote', text: text.trim(), by: t('mail.rejected.messageBy') }];
}
