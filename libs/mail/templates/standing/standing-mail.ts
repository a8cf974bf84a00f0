import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { PresentMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { promiseBlocks, shownBlock } from '../../wording/standing-blocks.js';

/** What the calendar has to tell a contact. */
export const STANDING_MAILS = [
  'renewalDue',
  'renewalReminder',
  'renewalLapsed',
  'announcementReminder',
  'announcementExpired',
] as const;
export type StandingMail = (typeof STANDING_MAILS)[number];

export interface StandingMailProps extends PresentMailProps {
  /** Until when the mandate of an announcement could come; null for other mails. */
  readonly announcementEnded: Date | null;
}

/** Tells the contact what became due by the calendar, and leads to the signatory's own page, or to a new signature. */
export function standingMail(
  kind: StandingMail,
  props: StandingMailProps,
  t: Translator,
): Mail<`standing-${StandingMail}`> {
  const { endorsement, site, announcementEnded } = props;
  const place = placeOf(endorsement, t);
  const ended = kind === 'announcementExpired';
  return endorsementMail(props, t, {
    template: `standing-${kind}`,
    subject: t(`standing.mail.${kind}.subject`, { place }),
    preview: t(`standing.mail.${kind}.title`),
    title: t(`standing.mail.${kind}.title`),
    why: t('mail.published.why'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(`standing.mail.${kind}.intro`, { place, date: announcementEnded ? t.date(announcementEnded) : '' }),
      },
      ...promiseBlocks(props, t),
      shownBlock(props, t),
      {
        kind: 'button',
        label: t(ended ? 'mail.rejected.again' : 'standing.mail.button'),
        url: `${site.publicUrl}/${t.locale}/${ended ? 'sign' : 'manage'}`,
      },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
