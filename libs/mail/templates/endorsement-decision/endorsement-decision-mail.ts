import type { Translator } from '#content/i18n/translator.js';
import type { Mail, MailBlock } from '../../mail.js';
import type { PresentMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { reasonBlocks, type MailedReason } from '../../wording/reason.js';
import { promiseBlocks, shownBlock } from '../../wording/standing-blocks.js';

/** The mails that tell of a decision; each has its own words in the catalogue, `decisions.mail`. */
export const DECISION_MAIL_KINDS = [
  'informationRequested',
  'announced',
  'reopened',
  'suspended',
  'restored',
  'withdrawn',
  'voided',
] as const;

export type DecisionMailKind = (typeof DECISION_MAIL_KINDS)[number];

export interface EndorsementDecisionProps extends PresentMailProps {
  readonly kind: DecisionMailKind;
  readonly reason: MailedReason;
}

/** Tells the contact what staff decided, why, what the public sees now, by when what happens and what can be done. */
export function endorsementDecisionMail(
  props: EndorsementDecisionProps,
  t: Translator,
): Mail<`decision-${DecisionMailKind}`> {
  const { endorsement, kind, reason } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: `decision-${kind}`,
    subject: t(`decisions.mail.${kind}.subject`, { place }),
    preview: t(`decisions.mail.${kind}.preview`),
    title: t(`decisions.mail.${kind}.title`),
    why: t('decisions.mail.why'),
    blocks: [
      { kind: 'paragraph', text: t(`decisions.mail.${kind}.intro`, { place }) },
      shownBlock(props, t),
      ...reasonBlocks(kind === 'informationRequested' ? 'decisions.mail.questionTitle' : 'mail.rejected.reasonTitle')(
        reason,
        t,
      ),
      { kind: 'heading', level: 2, text: t('decisions.mail.nextTitle') },
      { kind: 'paragraph', text: nextWords(props, t) },
      ...promiseBlocks(props, t),
      ...ownPage(props, t),
      ...endorsementFacts(endorsement, t),
    ],
  });
}

/** What happens now; what was restored is told the state to which it came back. */
function nextWords({ kind, standing }: EndorsementDecisionProps, t: Translator): string {
  return kind === 'restored' ? t(`manage.status.${standing.status}.means`) : t(`decisions.mail.${kind}.next`);
}

/** Where the signatory answers and hands in what is missing, or signs anew when the endorsement has ended. */
function ownPage({ kind, site }: EndorsementDecisionProps, t: Translator): MailBlock[] {
  const base = `${site.publicUrl}/${t.locale}`;
  if (kind === 'informationRequested' || kind === 'announced') {
    return [{ kind: 'button', label: t('decisions.mail.ownPage'), url: `${base}/manage` }];
  }
  if (kind === 'withdrawn' || kind === 'voided') {
    return [{ kind: 'link', label: t('mail.rejected.again'), url: `${base}/sign` }];
  }
  return [{ kind: 'link', label: t('decisions.mail.ownPage'), url: `${base}/manage` }];
}
