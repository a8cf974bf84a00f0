import type { Translator } from '#content/i18n/translator.js';
import { FREE_CONSENTS, type FreeConsentAnswers } from '#domain/endorsement/consent.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';

export interface ConsentsChangedProps extends EndorsementMailProps {
  /** The present answers. */
  readonly consents: FreeConsentAnswers;
  /** Whether it may be shown as an announcement; null when it is none. */
  readonly announcement: boolean | null;
}

/** Tells the contact that a free consent was given or withdrawn on the signatory's own page, and what holds now. */
export function consentsChangedMail(props: ConsentsChangedProps, t: Translator): Mail<'consents-changed'> {
  const { endorsement, site, consents, announcement } = props;
  const answers = [
    ...FREE_CONSENTS.map((purpose) => ({
      name: t(`sign.consents.purposes.${purpose}.short`),
      granted: consents[purpose],
    })),
    ...(announcement === null ? [] : [{ name: t('changes.consentsMail.announcement'), granted: announcement }]),
  ];
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'consents-changed',
    subject: t('changes.consentsMail.subject', { place }),
    preview: t('changes.consentsMail.title'),
    title: t('changes.consentsMail.title'),
    why: t('decisions.mail.why'),
    blocks: [
      { kind: 'paragraph', text: t('changes.consentsMail.intro', { place }) },
      {
        kind: 'facts',
        facts: answers.map(({ name, granted }) => ({ name, value: t(granted ? 'site.yes' : 'site.no') })),
      },
      { kind: 'paragraph', text: t('changes.mail.notYou') },
      { kind: 'link', label: t('decisions.mail.ownPage'), url: `${site.publicUrl}/${t.locale}/manage` },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
