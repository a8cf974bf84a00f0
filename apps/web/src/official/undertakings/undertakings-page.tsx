import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import { errorAt, typedList } from '../../http/read-form.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { UndertakingName } from '../../views/components/undertaking-name.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';

export function UndertakingsPage({ visit, values = {}, errors = [] }: QuestionProps) {
  const { t } = visit.page;
  return (
    <QuestionPage visit={visit} step="undertakings" title={t('sign.undertakings.title')} errors={errors}>
      <QuestionForm visit={visit}>
        <Checkboxes
          name="undertakings"
          legend={t('sign.undertakings.title')}
          legendSize="l"
          legendAsHeading
          hint={t('sign.undertakings.hint')}
          error={errorAt(t, errors, 'undertakings')}
          tiles
          values={typedList(values, 'undertakings')}
          items={UNDERTAKINGS.map((undertaking) => ({
            value: undertaking,
            label: <UndertakingName undertaking={undertaking} />,
            hint: t(`pact.undertakings.${undertaking}.means`),
          }))}
        />
      </QuestionForm>
    </QuestionPage>
  );
}
