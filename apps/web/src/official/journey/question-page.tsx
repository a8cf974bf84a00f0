import type { ComponentChildren } from 'preact';
import { errorSummary, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { ButtonGroup } from '../../views/components/button-group.js';
import { InsetText } from '../../views/components/inset-text.js';
import { JourneyPage } from '../../views/layout.js';
import { savePath } from '../saving/saving-paths.js';
import { backPath, formAddresses, JOURNEY_STEPS, type JourneyStep } from './journey-paths.js';
import type { Visit } from './visit.js';

/** What the page of one question is given: who asks, what the fields hold, and what is wrong with it. */
export interface QuestionProps {
  readonly visit: Visit;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

export interface QuestionPageProps extends QuestionProps {
  readonly step: JourneyStep;
  readonly title: string;
  /** Where "Back" leads, when it is not the page before. */
  readonly backHref?: string;
  /** Asset names of module scripts. */
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}

/** The frame of every page of the journey: the way back, how far it is, and what is wrong. */
export function QuestionPage({ visit, step, title, errors = [], backHref, scripts, children }: QuestionPageProps) {
  const { t } = visit.page;
  const number = JOURNEY_STEPS.indexOf(step) + 1;
  return (
    <JourneyPage
      {...visit.page}
      title={title}
      scripts={scripts}
      backHref={backHref ?? backPath(visit, step)}
      errors={errorSummary(t, errors)}
      progress={t('sign.step', { number, total: JOURNEY_STEPS.length })}
    >
      {visit.saving && (
        <InsetText>
          {t('saving.notYet')}{' '}
          <a class="govuk-link" href={savePath(visit)}>
            {t('saving.withoutPage')}
          </a>
        </InsetText>
      )}
      {children}
    </JourneyPage>
  );
}

/** A form that is sent to the page's own address, so that a change stays a change; with a second button for later. */
export function QuestionForm({ visit, children }: { visit: Visit; children: ComponentChildren }) {
  const { t } = visit.page;
  const { answer, save } = formAddresses(visit);
  return (
    <form method="post" action={answer} novalidate>
      {children}
      <ButtonGroup>
        <Button>{t('site.actions.continue')}</Button>
        <Button variant="secondary" formaction={save}>
          {t('saving.later')}
        </Button>
      </ButtonGroup>
    </form>
  );
}
