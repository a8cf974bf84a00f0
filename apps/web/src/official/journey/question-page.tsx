import type { ComponentChildren } from 'preact';
import { errorSummary, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { JourneyPage } from '../../views/layout.js';
import { localePath } from '../../views/site-paths.js';
import { backPath, JOURNEY_STEPS, type JourneyStep } from './journey-paths.js';
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
      {children}
    </JourneyPage>
  );
}

/** A form that is sent to the page's own address, so that a change stays a change. */
export function QuestionForm({
  visit,
  button,
  children,
}: {
  visit: Visit;
  button?: string;
  children: ComponentChildren;
}) {
  const { t, path, query } = visit.page;
  return (
    // Said in full: without it, the link of an error summary would stay in the address of the pages that follow.
    <form method="post" action={localePath(t.locale, path) + query} novalidate>
      {children}
      <Button>{button ?? t('site.actions.continue')}</Button>
    </form>
  );
}
