import type { ComponentChildren } from 'preact';
import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { Timeline, type TimelineEvent } from '../../views/components/timeline.js';

export interface MandateProps {
  t: Translator;
  signatory: PublicSignatory;
}

/** On whose authority it was signed and what that is worth, and each step from there to the list. */
export function Mandate({ t, signatory }: MandateProps) {
  const { mandateKind, mandateDate } = signatory;
  return (
    <>
      <section aria-labelledby="mandate">
        <h2 class="govuk-heading-l" id="mandate">
          {t('register.profile.mandate')}
        </h2>
        <div class="wc-mandate">
          <p class="wc-mandate__kind">{t(`register.mandate.${mandateKind}.label`)}</p>
          <p>
            <time datetime={mandateDate}>{t.date(mandateDate)}</time>
          </p>
          <p>{t(`register.mandate.${mandateKind}.worth`)}</p>
        </div>
      </section>
      <section aria-labelledby="steps">
        <h2 class="govuk-heading-l" id="steps">
          {t('register.profile.stepByStep')}
        </h2>
        <Timeline events={stepsOf(t, signatory)} />
      </section>
    </>
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
