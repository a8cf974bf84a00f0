import { FREE_CONSENTS, REQUIRED_CONSENTS, type ConsentPurpose } from '#domain/endorsement/consent.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';
import { ConsentBox } from './consent-box.js';

/** One box for each purpose, none of them ticked beforehand: consent is given, not assumed. */
export function ConsentsPage({ visit, values = {}, errors = [] }: QuestionProps) {
  const { t } = visit.page;
  const box = (purpose: ConsentPurpose) => <ConsentBox {...{ t, purpose, values, errors }} />;
  return (
    <QuestionPage visit={visit} step="consents" title={t('sign.consents.title')} errors={errors}>
      <PageHeading size="l" lead={t('sign.consents.lead')}>
        {t('sign.consents.title')}
      </PageHeading>
      <QuestionForm visit={visit}>
        <h2 class="govuk-heading-m">{t('sign.consents.needed')}</h2>
        {REQUIRED_CONSENTS.map(box)}
        <h2 class="govuk-heading-m">{t('sign.consents.free')}</h2>
        {FREE_CONSENTS.map(box)}
      </QuestionForm>
    </QuestionPage>
  );
}
