import { errorSummary, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import { CodeField } from '../fields/code-field.js';
import type { Visit } from '../journey/visit.js';
import { confirmationPath } from './confirmation-paths.js';
import type { ConfirmationStanding } from './confirmation-standing.js';
import { DisownSection } from './disown-section.js';
import { EndorsementSummary } from './endorsement-summary.js';

export interface ConfirmPageProps {
  readonly visit: Visit;
  readonly token: string;
  readonly view: ConfirmationStanding;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Shows what is being confirmed and asks for an explicit human act: yes, or "I did not sign this". */
export function ConfirmPage({ visit, token, view, values = {}, errors = [] }: ConfirmPageProps) {
  const { t } = visit.page;
  const { endorsement, sameBrowser } = view;
  return (
    <JourneyPage {...visit.page} title={t('confirm.title')} errors={errorSummary(t, errors)}>
      <PageHeading size="l" lead={t('confirm.lead', { date: t.date(endorsement.submittedAt) })}>
        {t('confirm.title')}
      </PageHeading>
      <h2 class="govuk-heading-m">{t('confirm.what')}</h2>
      <EndorsementSummary t={t} endorsement={endorsement} />
      <form method="post" action={confirmationPath(visit, token)} novalidate>
        {sameBrowser ? (
          <p class="govuk-body">{t('confirm.sameBrowser')}</p>
        ) : (
          <CodeField {...{ t, values, errors }} name="code" labelSize="m" hint={t('confirm.code.why')} />
        )}
        <Button>{t('confirm.button')}</Button>
      </form>
      <DisownSection {...{ visit, token, view, values, errors }} />
    </JourneyPage>
  );
}
