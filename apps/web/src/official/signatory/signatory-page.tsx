import { errorAt, typedText } from '../../http/read-form.js';
import { Input } from '../../views/components/input.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';

export function SignatoryPage({ visit, values = {}, errors = [] }: QuestionProps) {
  const { t } = visit.page;
  return (
    <QuestionPage visit={visit} step="signatory" title={t('sign.signatory.title')} errors={errors}>
      <PageHeading size="l" lead={t('sign.signatory.lead')}>
        {t('sign.signatory.title')}
      </PageHeading>
      <QuestionForm visit={visit}>
        <Input
          name="name"
          label={t('sign.signatory.name')}
          hint={t('sign.signatory.nameHint')}
          error={errorAt(t, errors, 'name')}
          value={typedText(values, 'name')}
        />
        <Input
          name="office"
          label={t('sign.signatory.office')}
          hint={t('sign.signatory.officeHint')}
          error={errorAt(t, errors, 'office')}
          value={typedText(values, 'office')}
        />
      </QuestionForm>
    </QuestionPage>
  );
}
