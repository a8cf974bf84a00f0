import type { ConfirmationView } from '#registry/confirmations/read-confirmation.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Input } from '../../views/components/input.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import type { Visit } from '../journey/visit.js';
import { confirmationPath } from './confirmation-paths.js';
import { DisownSection } from './disown-section.js';
import { EndorsementSummary } from './endorsement-summary.js';

export interface ConfirmPageProps {
  readonly visit: Visit;
  readonly token: string;
  readonly view: ConfirmationView;
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
          <>
            <Input
              name="code"
              label={t('confirm.code.label')}
              labelSize="m"
              hint={`${t('confirm.code.hint')} ${t('confirm.code.why')}`}
              error={errorAt(t, errors, 'code')}
              value={typedText(values, 'code')}
              width={10}
              class="govuk-input--extra-letter-spacing"
              autocomplete="one-time-code"
              autocapitalize="characters"
              dir="ltr"
            />
          </>
        )}
        <Button>{t('confirm.button')}</Button>
      </form>
      <DisownSection {...{ visit, token, view, values, errors }} />
    </JourneyPage>
  );
}
