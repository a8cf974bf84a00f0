import type { Translator } from '#content/i18n/translator.js';
import type { UndertakingText } from '#content/pact/pact-text.js';
import type { Mail, MailBlock } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { reasonBlocks, type MailedReason } from '../../wording/reason.js';

/** What becomes of one undertaking; each has its own words in the catalogue, `changes.mail`. */
export const UNDERTAKING_MAIL_KINDS = ['added', 'proposed', 'refused', 'withdrawn'] as const;

export type UndertakingMailKind = (typeof UNDERTAKING_MAIL_KINDS)[number];

export interface UndertakingChangeProps extends EndorsementMailProps {
  readonly kind: UndertakingMailKind;
  readonly undertaking: UndertakingText['code'];
  /** Why it was refused. */
  readonly reason?: MailedReason;
}

/** Tells the contact what became of an undertaking that was added, proposed or withdrawn. */
export function undertakingChangeMail(
  props: UndertakingChangeProps,
  t: Translator,
): Mail<`undertaking-${UndertakingMailKind}`> {
  const { endorsement, site, kind, undertaking, reason } = props;
  const place = placeOf(endorsement, t);
  const title = t(`pact.undertakings.${undertaking}.title`);
  return endorsementMail(props, t, {
    template: `undertaking-${kind}`,
    subject: t(`changes.mail.${kind}.subject`, { place }),
    preview: t(`changes.mail.${kind}.title`),
    title: t(`changes.mail.${kind}.title`),
    why: t('decisions.mail.why'),
    blocks: [
      { kind: 'paragraph', text: t(`changes.mail.${kind}.intro`, { place, undertaking: title }) },
      ...(reason ? reasonBlocks('mail.rejected.reasonTitle')(reason, t) : []),
      { kind: 'paragraph', text: t('changes.mail.notYou') },
      ownPage(site.publicUrl, t),
      ...endorsementFacts(endorsement, t),
    ],
  });
}

/** The way to the signatory's own page. */
function ownPage(publicUrl: string, t: Translator): MailBlock {
  return { kind: 'link', label: t('decisions.mail.ownPage'), url: `${publicUrl}/${t.locale}/manage` };
}
