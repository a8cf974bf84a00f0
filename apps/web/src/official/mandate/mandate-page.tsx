import { MANDATE_KINDS } from '#domain/endorsement/mandate.js';
import { errorAt, typedText } from '../../http/read-form.js';
import { DateInput } from '../../views/components/date-input.js';
import { Input } from '../../views/components/input.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { Radios } from '../../views/components/radios.js';
import { EvidenceLink } from '../evidence/evidence-link.js';
import { optional } from '../fields/optional.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';

export function MandatePage({ visit, values = {}, errors = [] }: QuestionProps) {
  const { t } = visit.page;
  return (
    <QuestionPage visit={visit} step="mandate" title={t('sign.mandate.title')} errors={errors}>
      <PageHeading size="l" lead={t('sign.mandate.lead')}>
        {t('sign.mandate.title')}
      </PageHeading>
      <QuestionForm visit={visit}>
        <Radios
          name="kind"
          legend={t('sign.mandate.kind')}
          legendSize="s"
          error={errorAt(t, errors, 'kind')}
          tiles
          value={typedText(values, 'kind')}
          items={MANDATE_KINDS.map((kind) => ({
            value: kind,
            label: t(`sign.mandate.kinds.${kind}`),
            hint: t(`sign.mandate.kindHints.${kind}`),
          }))}
        />
        <DateInput
          id="date"
          namePrefix="date"
          legend={t('sign.mandate.date')}
          legendSize="s"
          hint={t('sign.mandate.dateHint')}
          error={errorAt(t, errors, 'date-day')}
          values={{
            day: typedText(values, 'date-day'),
            month: typedText(values, 'date-month'),
            year: typedText(values, 'date-year'),
          }}
        />
        <Input
          name="reference"
          label={t('sign.mandate.reference')}
          hint={t('sign.mandate.referenceHint')}
          error={errorAt(t, errors, 'reference')}
          value={typedText(values, 'reference')}
        />
        <Input
          name="url"
          type="url"
          label={optional(t, 'sign.mandate.url')}
          hint={t('sign.mandate.urlHint')}
          error={errorAt(t, errors, 'url')}
          value={typedText(values, 'url')}
        />
      </QuestionForm>
      <EvidenceLink visit={visit} />
    </QuestionPage>
  );
}
