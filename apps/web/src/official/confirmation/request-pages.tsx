import { errorAt, errorSummary, typedText } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Input } from '../../views/components/input.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import type { QuestionProps } from '../journey/question-page.js';
import { requestPath } from './confirmation-paths.js';

export function RequestPage({ visit, values = {}, errors = [] }: QuestionProps) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('confirm.request.title')} errors={errorSummary(t, errors)}>
      <PageHeading size="l" lead={t('confirm.request.lead')}>
        {t('confirm.request.title')}
      </PageHeading>
      <form method="post" action={requestPath(visit)} novalidate>
        <Input
          name="reference"
          label={t('confirm.request.reference')}
          hint={t('confirm.request.referenceHint')}
          error={errorAt(t, errors, 'reference')}
          value={typedText(values, 'reference')}
          width={20}
          autocapitalize="characters"
          autocomplete="off"
          dir="ltr"
        />
        <Input
          name="email"
          type="email"
          label={t('confirm.request.email')}
          hint={t('confirm.request.emailHint')}
          error={errorAt(t, errors, 'email')}
          value={typedText(values, 'email')}
          autocomplete="email"
        />
        <Button>{t('confirm.request.button')}</Button>
      </form>
    </JourneyPage>
  );
}

/** Says the same to everybody. */
export function RequestedPage({ visit }: Pick<QuestionProps, 'visit'>) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('confirm.requested.title')}>
      <PageHeading size="l" lead={t('confirm.requested.body')}>
        {t('confirm.requested.title')}
      </PageHeading>
      <p class="govuk-body">{t('confirm.requested.limit')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={requestPath(visit)}>
          {t('confirm.requested.again')}
        </a>
      </p>
    </JourneyPage>
  );
}
