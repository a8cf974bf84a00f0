import type { Translator } from '#content/i18n/translator.js';
import type { PublicStanding } from '#domain/endorsement/public-standing.js';
import type { FilterChoices } from '#registry/public-register/filter-choices.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import type { SignatoryListQuery } from '../../api/signatories/signatory-list.query.js';
import { ActiveFilters } from '../../views/components/active-filters.js';
import { Columns } from '../../views/components/columns.js';
import { EmptyState } from '../../views/components/empty-state.js';
import { SignatoryList } from '../../views/components/signatory-card.js';
import { momentInWords } from '../as-of.js';
import { DemonstrationsApart } from '../demonstrations-apart.js';
import { activeFilters } from './active-filters.js';
import { FilterForm } from './filter-form.js';
import { Pages } from './found-signatories.js';
import { listAddress } from './list-address.js';
import { signatorySummary } from './signatory-words.js';
import { pageWords } from './page-words.js';

export interface SignatoriesApartProps {
  t: Translator;
  query: SignatoryListQuery;
  choices: FilterChoices;
  standing: Exclude<PublicStanding, 'listed'>;
  signatories: readonly PublicSignatory[];
  total: number;
  /** Invented entries that fit as well. */
  demonstrations: number;
  pages: number;
  asOf: Date;
}

/** Those who are shown and not counted, with the filters of the list: the same rows, each with why it stands apart. */
export function SignatoriesApart(props: SignatoriesApartProps) {
  const { t, query, choices, standing, signatories, total, demonstrations, pages, asOf } = props;
  if (choices.countries.length === 0) {
    return (
      <EmptyState title={t(`standing.list.${standing}.empty`)}>
        <p class="govuk-body">
          <a href={listAddress(t.locale, {})}>{t('register.invalid.all')}</a>
        </p>
      </EmptyState>
    );
  }
  const everyone = listAddress(t.locale, { sort: query.sort, standing });
  return (
    <Columns
      asideFirst
      aside={<FilterForm {...{ t, query, choices }} />}
      main={
        <>
          <h2 class="govuk-visually-hidden">{t('standing.list.results')}</h2>
          <p class="wc-result-count">
            <output>
              <strong>{t('standing.list.notCounted', { count: total })}</strong>{' '}
              <DemonstrationsApart t={t} count={demonstrations} /> {demonstrations > 0 && pages > 1 && '· '}
              {pageWords(t, query.page, pages)}
            </output>
            <span class="wc-result-count__as-of">{t('register.asOf', momentInWords(t, asOf))}</span>
          </p>
          <ActiveFilters filters={activeFilters(t, query)} clearHref={everyone} />
          {signatories.length > 0 ? (
            <SignatoryList signatories={signatories.map((signatory) => signatorySummary(t, signatory))} />
          ) : (
            <EmptyState title={t('register.list.emptyTitle')}>
              <p class="govuk-body">
                <a href={everyone}>{t('site.actions.clearFilters')}</a>
              </p>
            </EmptyState>
          )}
          <Pages t={t} query={query} pages={pages} />
        </>
      }
    />
  );
}
