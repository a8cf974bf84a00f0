import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { reasonBlocks, type MailedReason } from '../../wording/reason.js';

/** What becomes of a request to erase personal data; each has its own words in the catalogue, `changes.erasureMail`. */
export const ERASURE_MAIL_KINDS = ['received', 'accepted', 'refused'] as const;

export type ErasureMailKind = (typeof ERASURE_MAIL_KINDS)[number];

export interface ErasureMailProps extends EndorsementMailProps {
  readonly kind: ErasureMailKind;
  readonly dueAt: Date;
  /** Why it was refused. */
  readonly reason?: MailedReason;
}

/** Tells the contact what becomes of the request to erase personal data, what goes and what stays. */
export function erasureMail(props: ErasureMailProps, t: Translator): Mail<`erasure-${ErasureMailKind}`> {
  const { endorsement, kind, dueAt, reason } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: `erasure-${kind}`,
    subject: t(`changes.erasureMail.${kind}.subject`, { place }),
    preview: t(`changes.erasureMail.${kind}.title`),
    title: t(`changes.erasureMail.${kind}.title`),
    why: t('decisions.mail.why'),
    blocks: [
      { kind: 'paragraph', text: t(`changes.erasureMail.${kind}.intro`, { place, date: t.date(dueAt) }) },
      ...(reason ? reasonBlocks('mail.rejected.reasonTitle')(reason, t) : []),
      ...(kind === 'refused' ? [] : [{ kind: 'paragraph', text: t('changes.erasure.stays') } as const]),
      ...(kind === 'received' ? [{ kind: 'paragraph', text: t('changes.mail.notYou') } as const] : []),
    ],
  });
}
