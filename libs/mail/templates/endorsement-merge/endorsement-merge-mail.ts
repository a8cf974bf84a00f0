import type { Translator } from '#content/i18n/translator.js';
import type { Mail, MailBlock } from '../../mail.js';
import type { MailedEndorsement, MailedStanding, PresentMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { reasonBlocks, type MailedReason } from '../../wording/reason.js';
import { promiseBlocks, shownBlock } from '../../wording/standing-blocks.js';

/** The mails about a merge; each has its own words in the catalogue, `duplicates.mail`. */
export const MERGE_MAIL_KINDS = ['merged', 'unmerged'] as const;

export type MergeMailKind = (typeof MERGE_MAIL_KINDS)[number];

export interface EndorsementMergeProps extends PresentMailProps {
  readonly kind: MergeMailKind;
  readonly reason: MailedReason;
  /** The endorsement that stays. Of it only the place is told: the two contacts may be strangers. */
  readonly winner: MailedEndorsement;
  /** How the one that stays stands in public. */
  readonly winnerShown: MailedStanding['shown'];
}

/** How the one that stays stands in public, in one sentence for the mail and for staff. */
export function winnerWords(shown: MailedStanding['shown'], t: Translator): string {
  const isShown = shown === 'listed' || shown === 'lapsed' || shown === 'announced';
  return t(`duplicates.winner.${isShown ? shown : 'notShown'}`);
}

/** Tells the contact that the endorsement was merged into another one, or is on its own again. */
export function endorsementMergeMail(props: EndorsementMergeProps, t: Translator): Mail<`merge-${MergeMailKind}`> {
  const { endorsement, kind, reason, winner } = props;
  const places = { place: placeOf(endorsement, t), other: placeOf(winner, t) };
  return endorsementMail(props, t, {
    template: `merge-${kind}`,
    subject: t(`duplicates.mail.${kind}.subject`, places),
    preview: t(`duplicates.mail.${kind}.preview`),
    title: t(`duplicates.mail.${kind}.title`),
    why: t('decisions.mail.why'),
    blocks: [
      { kind: 'paragraph', text: t(`duplicates.mail.${kind}.intro`, places) },
      kind === 'merged' ? { kind: 'paragraph', text: winnerWords(props.winnerShown, t) } : shownBlock(props, t),
      ...reasonBlocks('mail.rejected.reasonTitle')(reason, t),
      { kind: 'heading', level: 2, text: t('decisions.mail.nextTitle') },
      {
        kind: 'paragraph',
        text: kind === 'merged' ? t('duplicates.mail.merged.next') : t(`manage.status.${props.standing.status}.means`),
      },
      ...promiseBlocks(props, t),
      ...(kind === 'merged' ? [] : [ownPage(props.site.publicUrl, t)]),
      ...endorsementFacts(endorsement, t),
    ],
  });
}

/** The way to the own page, which what was merged into another one has no longer. */
function ownPage(publicUrl: string, t: Translator): MailBlock {
  return { kind: 'link', label: t('decisions.mail.ownPage'), url: `${publicUrl}/${t.locale}/manage` };
}
