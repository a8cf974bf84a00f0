import { countriesSorted, SIGNING_COUNTRIES } from '#content/countries.js';
import { errorAt, typedText } from '../../http/read-form.js';
import { Select } from '../../views/components/select.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';

const CODES = new Set(SIGNING_COUNTRIES.map(({ code }) => code));

export function CountryPage({ visit, values = {}, errors = [] }: QuestionProps) {
  const { t } = visit.page;
  const countries = countriesSorted(t.locale)
    .filter(({ code }) => CODES.has(code))
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <QuestionPage visit={visit} step="country" title={t('sign.country.title')} errors={errors}>
      <QuestionForm visit={visit}>
        <Select
          name="country"
          label={t('sign.country.title')}
          labelSize="l"
          labelAsHeading
          hint={t('sign.country.hint')}
          error={errorAt(t, errors, 'country')}
          autocomplete="country"
          items={[{ value: '', label: t('sign.country.choose') }, ...countries]}
          value={typedText(values, 'country')}
        />
      </QuestionForm>
    </QuestionPage>
  );
}
