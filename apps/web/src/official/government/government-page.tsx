import type { DraftAnswers } from '#domain/endorsement/draft-answers.js';
import { errorAt } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Input } from '../../views/components/input.js';
import { InsetText } from '../../views/components/inset-text.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { changePath, describePath, journeyPath, pathAfter } from '../journey/journey-paths.js';
import { QuestionPage, type QuestionProps } from '../journey/question-page.js';
import { SaveLink } from '../journey/save-link.js';
import type { Visit } from '../journey/visit.js';
import { FoundGovernments } from './found-governments.js';
import type { FoundPlaces } from './place-search.js';
import { SearchEnhancement } from './search-enhancement.js';

export interface GovernmentPageProps extends QuestionProps {
  readonly answers: DraftAnswers;
  /** What was found; null before a search. */
  readonly found: FoundPlaces | null;
}

export function GovernmentPage({ visit, answers, found, values, errors = [] }: GovernmentPageProps) {
  const { country = '' } = answers;
  const { t } = visit.page;
  const searchError = found?.tooShort ? t('places.search.tooShort') : undefined;
  // Without results there is no list of choices to jump to.
  const field = found && found.places.length > 0 ? 'place' : 'q';
  const missing = errorAt(t, errors, 'place');
  return (
    <QuestionPage
      visit={visit}
      step="government"
      title={t('sign.government.title')}
      errors={errors.map((error) => ({ ...error, field }))}
      scripts={['place-search.js']}
      // After a change of country there are no whole answers to go back to.
      backHref={visit.changing && !answers.government ? changePath(visit, 'country') : undefined}
    >
      <PageHeading size="l">{t('sign.government.title')}</PageHeading>
      {!found && <Chosen visit={visit} answers={answers} />}
      <form method="get" action={journeyPath(visit, 'government')} role="search" class="wc-place-search" novalidate>
        {visit.changing && <input type="hidden" name="change" value="" />}
        <SearchEnhancement visit={visit} country={country}>
          <Input
            name="q"
            type="search"
            label={t('places.search.label')}
            hint={t('places.search.hint')}
            error={searchError ?? (field === 'q' ? missing : undefined)}
            value={found?.query}
            maxlength={100}
          />
          <p class="govuk-body-s">
            {t('sign.government.searchIn', { country: t.country(country) })} ·{' '}
            <a class="govuk-link" href={visit.changing ? changePath(visit, 'country') : journeyPath(visit, 'country')}>
              {t('sign.government.changeCountry')}
            </a>
          </p>
          <Button variant={found && !found.tooShort ? 'secondary' : 'primary'}>{t('places.search.button')}</Button>
        </SearchEnhancement>
      </form>
      {found && !found.tooShort && (
        <FoundGovernments
          visit={visit}
          country={country}
          found={found}
          values={values}
          error={field === 'place' ? missing : undefined}
        />
      )}
      {(!found || found.tooShort) && (
        <InsetText>
          <p class="govuk-body">{t('places.notListed.body')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={describePath(visit)}>
              {t('places.notListed.link')}
            </a>
          </p>
        </InsetText>
      )}
      {field === 'q' && <SaveLink visit={visit} />}
    </QuestionPage>
  );
}

/** Somebody who came back need not search again. */
function Chosen({ visit, answers }: { visit: Visit; answers: DraftAnswers }) {
  const { t } = visit.page;
  if (!answers.government) return null;
  const { name } = answers.government;
  return (
    <p class="govuk-body">
      {t('sign.government.current', { name })}{' '}
      <a class="govuk-link" href={pathAfter(visit, 'government', answers)}>
        {t('sign.government.keep', { name })}
      </a>
    </p>
  );
}
