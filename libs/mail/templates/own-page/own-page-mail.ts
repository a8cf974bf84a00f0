import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { PresentMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { promiseBlocks, shownBlock } from '../../wording/standing-blocks.js';

/** What a contact did on the signatory's own page. */
export const OWN_PAGE_MAILS = ['answered', 'mandateReceived', 'reconfirmed', 'withdrawn'] as const;
export type OwnPageMail = (typeof OWN_PAGE_MAILS)[number];

/** Tells the contact that what was done on the signatory's own page has arrived, and what follows from it. */
export function ownPageMail(
  kind: OwnPageMail,
  props: PresentMailProps,
  t: Translator,
): Mail<`own-page-${OwnPageMail}`> {
  const { endorsement, site } = props;
  const place = placeOf(endorsement, t);
  const ended = kind === 'withdrawn';
  return endorsementMail(props, t, {
    template: `own-page-${kind}`,
    subject: t(`manage.mail.${kind}.subject`, { place }),
    preview: t(`manage.mail.${kind}.title`),
    title: t(`manage.mail.${kind}.title`),
    why: t('decisions.mail.why'),
    blocks: [
      { kind: 'paragraph', text: t(`manage.mail.${kind}.intro`, { place }) },
      ...promiseBlocks(props, t),
      shownBlock(props, t),
      { kind: 'paragraph', text: t('manage.mail.notYou') },
      {
        kind: 'link',
        label: t(ended ? 'mail.rejected.again' : 'standing.mail.button'),
        url: `${site.publicUrl}/${t.locale}/${ended ? 'sign' : 'manage'}`,
      },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
