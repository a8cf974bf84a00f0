import { PageHeading } from '../../views/components/page-heading.js';
import { EvidenceLink } from '../evidence/evidence-link.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';
import { MandateFields } from './mandate-fields.js';

export function MandatePage({ visit, values = {}, errors = [] }: QuestionProps) {
  const { t } = visit.page;
  return (
    <QuestionPage visit={visit} step="mandate" title={t('sign.mandate.title')} errors={errors}>
      <PageHeading size="l" lead={t('sign.mandate.lead')}>
        {t('sign.mandate.title')}
      </PageHeading>
      <QuestionForm visit={visit}>
        <MandateFields {...{ t, values, errors }} />
      </QuestionForm>
      <EvidenceLink visit={visit} />
    </QuestionPage>
  );
}
