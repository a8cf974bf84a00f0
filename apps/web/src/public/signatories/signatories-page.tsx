import type { PublicStanding } from '#domain/endorsement/public-standing.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import type { FilterChoices } from '#registry/public-register/filter-choices.js';
import type { RegisterFigures } from '#registry/public-register/register-figures.js';
import type { SignatoryListQuery } from '../../api/signatories/signatory-list.query.js';
import type { PageContext } from '../../http/page-context.js';
import { Columns } from '../../views/components/columns.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { PublicPage } from '../../views/layout.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { WorldMap } from '../map/world-map.js';
import { FilterForm } from './filter-form.js';
import { FoundSignatories } from './found-signatories.js';
import { filterText, withFilter } from './list-address.js';
import type { MapPoints } from './map-points.js';
import { NoSignatories } from './no-signatories.js';
import { SignatoriesApart } from './signatories-apart.js';
import { StandingLinks } from './standing-links.js';
import { TakeAway } from './take-away.js';
import { pageWords } from './page-words.js';

export interface SignatoriesPageProps {
  context: PageContext;
  query: SignatoryListQuery;
  figures: RegisterFigures;
  /** What can be chosen in the filters of this list. */
  choices: FilterChoices;
  /** Those on this page. */
  signatories: readonly PublicSignatory[];
  total: number;
  /** Invented entries that fit as well. */
  demonstrations: number;
  pages: number;
  /** All that fit, on every page. */
  map: MapPoints;
  /** Standings beside `listed` in which there is anybody. */
  standings: readonly PublicStanding[];
}

/** The list of signatories, and the map as a picture of it. */
export function SignatoriesPage(props: SignatoriesPageProps) {
  const { context, query, figures, choices, signatories, total, demonstrations, pages, map, standings } = props;
  const { t } = context;
  const apart = query.standing === 'lapsed' || query.standing === 'announced' ? query.standing : undefined;
  const title = t(apart ? `standing.list.${apart}.title` : 'register.list.title');
  const isMapped = total + demonstrations > 0 && !apart;
  const numbered = pageWords(t, query.page, pages);
  const found = { signatories, total, demonstrations, pages, asOf: figures.asOf };
  const mapAddress = `${localePath(t.locale, SITE_PATHS.signatories)}/map`;
  return (
    <PublicPage
      {...context}
      section="signatories"
      title={numbered && query.page > 1 ? `${title}, ${numbered}` : title}
      description={t('register.list.description')}
      noindex={filterText(query) !== '' || query.sort !== 'newest'}
      scripts={isMapped ? ['signatory-map.js'] : []}
    >
      <PageHeading lead={t(apart ? `standing.list.${apart}.intro` : 'register.list.intro')}>{title}</PageHeading>
      <StandingLinks t={t} standings={standings} present={apart ?? 'listed'} />
      {apart ? (
        <SignatoriesApart {...{ t, query, choices, standing: apart, ...found }} />
      ) : figures.signatories + figures.demonstrations === 0 ? (
        <NoSignatories t={t} reason="none" />
      ) : (
        <Columns
          asideFirst
          aside={<FilterForm {...{ t, query, choices }} />}
          main={<FoundSignatories {...{ t, query, ...found }} />}
        />
      )}
      {isMapped && (
        <section aria-labelledby="map">
          <h2 class="govuk-heading-l" id="map">
            {t('register.list.mapTitle')}
          </h2>
          <WorldMap t={t} points={map.points} unplaced={map.unplaced} source={withFilter(mapAddress, query)} />
        </section>
      )}
      <TakeAway t={t} query={query} />
    </PublicPage>
  );
}
