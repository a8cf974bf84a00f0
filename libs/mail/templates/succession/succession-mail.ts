import type { Translator } from '#content/i18n/translator.js';
import type { Mail, MailBlock } from '../../mail.js';
import type { PresentMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { promiseBlocks, shownBlock } from '../../wording/standing-blocks.js';
import { plainWords } from '../../wording/plain-words.js';

/** The mails about what took an endorsement's place; each has its own words in the catalogue, `succession.mail`. */
export const SUCCESSION_MAIL_KINDS = ['superseded', 'merged', 'split', 'revived'] as const;
export type SuccessionMailKind = (typeof SUCCESSION_MAIL_KINDS)[number];

/** What happened to the endorsement. */
export type SuccessionNews =
  /** When the newer endorsement was signed. Of its people nothing is told: they may be strangers. */
  | { readonly kind: 'superseded'; readonly signedOn: string }
  | {
      readonly kind: 'merged' | 'split';
      readonly tookEffectOn: string;
      readonly source: string;
      readonly successors: readonly string[];
    }
  | { readonly kind: 'revived' };

/** Tells the contact what took the endorsement's place, or that this was taken back. */
export function successionMail(
  news: SuccessionNews,
  props: PresentMailProps,
  t: Translator,
): Mail<`succession-${SuccessionMailKind}`> {
  const { endorsement, site } = props;
  const { kind } = news;
  const place = placeOf(endorsement, t);
  const link = (below: string) => `${site.publicUrl}/${t.locale}/${below}`;
  return endorsementMail(props, t, {
    template: `succession-${kind}`,
    subject: t(`succession.mail.${kind}.subject`, { place }),
    preview: t(`succession.mail.${kind}.preview`),
    title: t(`succession.mail.${kind}.title`),
    why: t('decisions.mail.why'),
    blocks: [
      ...whatHappened(news, place, t),
      shownBlock(props, t),
      { kind: 'heading', level: 2, text: t('decisions.mail.nextTitle') },
      {
        kind: 'paragraph',
        text:
          kind === 'revived' ? t(`manage.status.${props.standing.status}.means`) : t(`succession.mail.${kind}.next`),
      },
      ...promiseBlocks(props, t),
      kind === 'merged' || kind === 'split'
        ? { kind: 'link', label: t('mail.rejected.again'), url: link('sign') }
        : { kind: 'link', label: t('decisions.mail.ownPage'), url: link('manage') },
      ...endorsementFacts(endorsement, t),
    ],
  });
}

function whatHappened(news: SuccessionNews, place: string, t: Translator): readonly MailBlock[] {
  switch (news.kind) {
    case 'superseded':
      return [
        { kind: 'paragraph', text: t('succession.mail.superseded.intro', { place, date: t.date(news.signedOn) }) },
      ];
    case 'revived':
      return [{ kind: 'paragraph', text: t('succession.mail.revived.intro', { place }) }];
    case 'merged':
    case 'split':
      return [
        {
          kind: 'paragraph',
          text: t(`succession.mail.${news.kind}.intro`, { place, date: t.date(news.tookEffectOn) }),
        },
        { kind: 'list', items: news.successors.map(plainWords) },
        { kind: 'paragraph', text: t('succession.mail.source', { source: news.source }) },
      ];
  }
}
