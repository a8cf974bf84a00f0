import { errorAt, typedText } from '../../http/read-form.js';
import { Input } from '../../views/components/input.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { Radios } from '../../views/components/radios.js';
import { optional } from '../fields/optional.js';
import { journeyPath } from '../journey/journey-paths.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';
import { GOVERNMENT_KINDS } from './description-form.js';

export function DescriptionPage({ visit, values = {}, errors = [] }: QuestionProps) {
  const { t } = visit.page;
  const at = (field: string) => ({ name: field, error: errorAt(t, errors, field), value: typedText(values, field) });
  const search = journeyPath(visit, 'government') + (visit.changing ? '?change' : '');
  return (
    <QuestionPage visit={visit} step="government" title={t('sign.describe.title')} errors={errors} backHref={search}>
      <PageHeading size="l" lead={t('sign.describe.lead')}>
        {t('sign.describe.title')}
      </PageHeading>
      <QuestionForm visit={visit}>
        <Input {...at('name')} label={t('sign.describe.name')} hint={t('sign.describe.nameHint')} />
        <Radios
          {...at('kind')}
          legend={t('sign.describe.kind')}
          legendSize="s"
          items={GOVERNMENT_KINDS.map((kind) => ({
            value: kind,
            label: t(`places.kinds.${kind}`),
            hint: t(`places.kindHints.${kind}`),
          }))}
        />
        <Input {...at('regionName')} label={optional(t, 'sign.describe.region')} hint={t('sign.describe.regionHint')} />
        <Input
          {...at('population')}
          label={optional(t, 'sign.describe.population')}
          hint={t('sign.describe.populationHint')}
          inputmode="numeric"
          width={10}
        />
        <Input
          {...at('officialWebsite')}
          type="url"
          label={optional(t, 'sign.describe.website')}
          hint={t('sign.describe.websiteHint')}
        />
      </QuestionForm>
      <p class="govuk-body">
        <a class="govuk-link" href={search}>
          {t('sign.describe.searchAgain')}
        </a>
      </p>
    </QuestionPage>
  );
}
