import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { PresentMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';
import { promiseOf } from '../../wording/standing-blocks.js';

/**
 * Thanks the contact for the confirmation, and says what happens until the endorsement is public, and by when. An
 * announcement is told what is different: the decision has to follow.
 */
export function endorsementReceivedMail(props: PresentMailProps, t: Translator): Mail<'endorsement-received'> {
  const { endorsement, site } = props;
  const place = placeOf(endorsement, t);
  const isAnnouncement = endorsement.mandateKind === 'announcement';
  const promise = promiseOf(props, t);
  return endorsementMail(props, t, {
    template: 'endorsement-received',
    subject: t('mail.received.subject', { place }),
    preview: t('mail.received.preview'),
    title: t('mail.received.title'),
    why: t('mail.received.why'),
    blocks: [
      { kind: 'paragraph', text: t('mail.received.intro', { place }) },
      { kind: 'paragraph', text: t(isAnnouncement ? 'mail.received.announcement' : 'mail.received.nothingToDo') },
      { kind: 'heading', level: 2, text: t('mail.received.stepsTitle') },
      {
        kind: 'steps',
        items: [
          t('mail.received.stepCheck'),
          ...(promise === null ? [] : [promise]),
          t(isAnnouncement ? 'mail.received.stepAnnounced' : 'mail.received.stepPublic'),
        ],
      },
      ...endorsementFacts(endorsement, t),
      { kind: 'link', label: t('manage.links.own'), url: `${site.publicUrl}/${t.locale}/manage` },
      { kind: 'link', label: t('mail.received.readPact'), url: `${site.publicUrl}/${t.locale}/pact` },
    ],
  });
}
