import { errorSummary } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import { CodeField } from '../fields/code-field.js';
import { confirmationPath } from './confirmation-paths.js';
import { DisownSection, type ConfirmationProps } from './disown-section.js';
import { EndorsementSummary } from './endorsement-summary.js';

/** Shows what is being confirmed and asks for an explicit human act: yes, or "I did not sign this". */
export function ConfirmPage({ visit, token, view, values = {}, errors = [] }: ConfirmationProps) {
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
