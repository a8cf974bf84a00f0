import { typedText, type TypedValues } from '../../http/read-form.js';
import { EmptyState } from '../../views/components/empty-state.js';
import { LinkButton } from '../../views/components/link-button.js';
import { Radios } from '../../views/components/radios.js';
import { describePath } from '../journey/journey-paths.js';
import { QuestionForm } from '../journey/question-page.js';
import type { Visit } from '../journey/visit.js';
import { NOT_LISTED } from './government-form.js';
import type { FoundPlaces } from './place-search.js';
import { placeDetail } from '../../api/places/place-words.js';

export interface FoundGovernmentsProps {
  readonly visit: Visit;
  readonly country: string;
  readonly found: FoundPlaces;
  readonly values?: TypedValues;
  readonly error?: string;
}

/** What the search found, to choose from; or what to do when it found nothing. */
export function FoundGovernments({ visit, country, found, values = {}, error }: FoundGovernmentsProps) {
  const { t } = visit.page;
  const { query, places, more } = found;
  if (places.length === 0) {
    return (
      <EmptyState title={t('places.search.nothingTitle', { query, country: t.country(country) })}>
        <p class="govuk-body">{t('places.search.nothingBody')}</p>
        <p class="govuk-body">{t('places.notListed.body')}</p>
        <LinkButton href={describePath(visit)}>{t('places.notListed.link')}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <QuestionForm visit={visit}>
      <Radios
        name="place"
        legend={t('places.search.choose')}
        legendSize="m"
        hint={`${t('places.search.resultsFor', { count: places.length, query })}. ${more ? t('places.search.more') : ''}`}
        error={error}
        tiles
        value={typedText(values, 'place')}
        items={[
          ...places.map((place) => ({
            value: place.id,
            label: (
              <>
                <bdi>{place.name}</bdi>
                {place.matchedName && (
                  <span class="wc-place-search__alias">
                    {t('sign.government.alsoNamed', { name: place.matchedName })}
                  </span>
                )}
              </>
            ),
            hint: placeDetail(t, place),
          })),
          { value: NOT_LISTED, label: t('sign.government.notHere') },
        ]}
      />
    </QuestionForm>
  );
}
