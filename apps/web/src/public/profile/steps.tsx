import type { ComponentChildren } from 'preact';
import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { Timeline, type TimelineEvent } from '../../views/components/timeline.js';

export interface StepsProps {
  t: Translator;
  signatory: PublicSignatory;
}

/** Each step from the signature to the list, newest first. */
export function Steps({ t, signatory }: StepsProps) {
  return (
    <section aria-labelledby="steps">
      <h2 class="govuk-heading-l" id="steps">
        {t('register.profile.stepByStep')}
      </h2>
      <Timeline events={stepsOf(t, signatory)} />
    </section>
  );
}

function stepsOf(t: Translator, signatory: PublicSignatory): TimelineEvent[] {
  const { signatoryName, signatoryOffice, signedOn, verifiedOn, reconfirmedOn, publishedAt, standing } = signatory;
  const published = publishedAt.toISOString().slice(0, 10);
  const signedBy = signatoryName === null ? signatoryOffice : `${signatoryName}, ${signatoryOffice}`;
  const step = (title: string, at: string | null, details?: ComponentChildren): TimelineEvent[] =>
    at === null ? [] : [{ title, at, when: t.date(at), details }];
  return [
    ...step(t('standing.steps.reconfirmed'), reconfirmedOn),
    ...step(t(standing === 'announced' ? 'standing.steps.announced' : 'register.profile.steps.published'), published),
    ...step(t('register.profile.steps.verified'), verifiedOn, <p>{t('register.profile.verifiedHow')}</p>),
    {
      title: t('register.profile.steps.signed'),
      at: signedOn,
      when: t.date(signedOn),
      details: (
        <p>
          <bdi>{signedBy}</bdi>
        </p>
      ),
    },
  ];
}
