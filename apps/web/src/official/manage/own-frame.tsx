import type { ComponentChildren } from 'preact';
import { errorSummary, type FormError } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { JourneyPage } from '../../views/layout.js';
import { ownPath } from './manage-paths.js';
import type { ManageVisit } from './manage-visit.js';

export interface OwnFrameProps {
  readonly visit: ManageVisit;
  readonly title: string;
  readonly errors?: readonly FormError[];
  /** Whether this is the overview itself, to which all other pages lead back. */
  readonly isOverview?: boolean;
  /** Where "Back" leads; to the overview when left out. */
  readonly backHref?: string;
  /** Asset names of module scripts. */
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}

/** The frame of every page of a signatory's own: the way back, what is wrong, and the way out. */
export function OwnFrame({ visit, title, errors = [], isOverview, backHref, scripts, children }: OwnFrameProps) {
  const { t } = visit.page;
  return (
    <JourneyPage
      {...visit.page}
      title={title}
      scripts={scripts}
      backHref={isOverview ? undefined : (backHref ?? ownPath(visit))}
      errors={errorSummary(t, errors)}
    >
      {children}
      <form method="post" action={ownPath(visit, 'sign-out')} novalidate>
        <p class="govuk-body">{t('manage.out.hint')}</p>
        <Button variant="secondary">{t('manage.out.button')}</Button>
      </form>
    </JourneyPage>
  );
}
