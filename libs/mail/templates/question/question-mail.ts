import type { Translator } from '#content/i18n/translator.js';
import type { Mail, MailBlock } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { reasonBlocks, type MailedReason } from '../../wording/reason.js';

/** What the calendar has to tell about a question of staff that nobody answered. */
export const QUESTION_MAILS = ['reminder', 'closed'] as const;
export type QuestionMail = (typeof QUESTION_MAILS)[number];

export interface QuestionMailProps extends EndorsementMailProps {
  readonly kind: QuestionMail;
  /** What was asked; left out where the endorsement waits for another reason by now. */
  readonly question?: MailedReason;
  readonly askedAt: Date;
  /** Until when an answer is awaited, or was. */
  readonly until: Date;
  /** Whether the public has read of the endorsement as announced. */
  readonly wasAnnounced: boolean;
}

/** Asks again, or tells that the endorsement was rejected without an answer, what the public saw of it, and what helps. */
export function questionMail(props: QuestionMailProps, t: Translator): Mail<`question-${QuestionMail}`> {
  const { endorsement, site, kind, askedAt, until } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: `question-${kind}`,
    subject: t(`standing.question.${kind}.subject`, { place }),
    preview: t(`standing.question.${kind}.title`),
    title: t(`standing.question.${kind}.title`),
    why: t('decisions.mail.why'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(`standing.question.${kind}.intro`, { place, asked: t.date(askedAt), until: t.date(until) }),
      },
      ...(kind === 'closed' ? ending(props, t) : asking(props, t)),
      ...(kind === 'closed'
        ? [{ kind: 'link', label: t('mail.rejected.again'), url: `${site.publicUrl}/${t.locale}/sign` } as const]
        : []),
      ...endorsementFacts(endorsement, t),
    ],
  });
}

function asking({ question, site }: QuestionMailProps, t: Translator): MailBlock[] {
  return [
    ...(question ? reasonBlocks('decisions.mail.questionTitle')(question, t) : []),
    { kind: 'button', label: t('decisions.mail.ownPage'), url: `${site.publicUrl}/${t.locale}/manage` },
  ];
}

function ending({ wasAnnounced, endorsement, site }: QuestionMailProps, t: Translator): MailBlock[] {
  const { reference } = endorsement;
  return [
    { kind: 'paragraph', text: t(wasAnnounced ? 'standing.question.wasAnnounced' : 'standing.question.neverPublic') },
    { kind: 'paragraph', text: t('standing.question.reopen', { email: site.contactEmail, reference }) },
  ];
}
