import type { ComponentChildren } from 'preact';
import type { Translator } from '#content/i18n/translator.js';
import { dayOfAct } from '#domain/calendar/local-day.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { Timeline, type TimelineEvent } from '../../views/components/timeline.js';

export interface StepsProps {
  t: Translator;
  signatory: PublicSignatory;
}

/** Each step from the signature to the list, newest first. An announcement has taken none of them. */
export function Steps({ t, signatory }: StepsProps) {
  if (signatory.standing === 'announced') return null;
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
  const { signatoryName, signatoryOffice, signedOn, verifiedOn, reconfirmedOn, announcedOn, publishedAt } = signatory;
  const signedBy = [signatoryName, signatoryOffice].filter((part) => part !== null).join(', ');
  const step = (title: string, at: string | null, details?: ComponentChildren): TimelineEvent[] =>
    at === null ? [] : [{ title, at, when: t.date(at), details }];
  return [
    ...step(t('standing.steps.reconfirmed'), reconfirmedOn),
    ...step(t('register.profile.steps.published'), dayOfAct(publishedAt, ...[signedOn, verifiedOn].filter(isDay))),
    ...step(t('register.profile.steps.verified'), verifiedOn, <p>{howVerified(t, signatory)}</p>),
    ...step(t('standing.steps.announced'), announcedOn),
    ...step(
      t('register.profile.steps.signed'),
      signedOn,
      <p>
        <bdi>{signedBy}</bdi>
      </p>,
    ),
  ];
}

const isDay = (day: string | null): day is string => day !== null;

/** What was really checked; where nothing is recorded, that it is so. */
function howVerified(t: Translator, { assurance }: PublicSignatory): string {
  if (assurance.length === 0) return t('register.profile.verifiedWithout');
  const checks = t.list(assurance.map(({ code }) => t(`register.profile.checks.${code}`)));
  return t('register.profile.verifiedChecks', { checks });
}
