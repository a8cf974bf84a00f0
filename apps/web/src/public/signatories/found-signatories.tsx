import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import type { SignatoryListQuery } from '../../api/signatories/signatory-list.query.js';
import { ActiveFilters } from '../../views/components/active-filters.js';
import { pageItems } from '../../views/components/page-items.js';
import { Pagination } from '../../views/components/pagination.js';
import { SignatoryList } from '../../views/components/signatory-card.js';
import { momentInWords } from '../as-of.js';
import { DemonstrationsApart } from '../demonstrations-apart.js';
import { activeFilters } from './active-filters.js';
import { listAddress } from './list-address.js';
import { ListOrder } from './list-order.js';
import { NoSignatories } from './no-signatories.js';
import { signatorySummary } from './signatory-words.js';
import { pageWords } from './page-words.js';

export interface FoundSignatoriesProps {
  t: Translator;
  query: SignatoryListQuery;
  /** Those on this page. */
  signatories: readonly PublicSignatory[];
  total: number;
  /** Invented entries that fit as well. */
  demonstrations: number;
  pages: number;
  asOf: Date;
}

/** How many fit and why, in which order, and one page of them. */
export function FoundSignatories(props: FoundSignatoriesProps) {
  const { t, query, signatories, total, demonstrations, pages, asOf } = props;
  const shown = total + demonstrations;
  const filters = activeFilters(t, query);
  const count = filters.length > 0 ? 'register.list.countFiltered' : 'register.list.count';
  return (
    <>
      <h2 class="govuk-visually-hidden">{t('register.list.results')}</h2>
      <p class="wc-result-count">
        <output>
          <strong>{t(count, { count: total })}</strong> <DemonstrationsApart t={t} count={demonstrations} />{' '}
          {demonstrations > 0 && pages > 1 && '· '}
          {pageWords(t, query.page, pages)}
        </output>
        <span class="wc-result-count__as-of">{t('register.asOf', momentInWords(t, asOf))}</span>
      </p>
      <ActiveFilters filters={filters} clearHref={listAddress(t.locale, { sort: query.sort })} />
      {shown > 1 && <ListOrder t={t} query={query} />}
      {signatories.length > 0 ? (
        <SignatoryList signatories={signatories.map((signatory) => signatorySummary(t, signatory))} />
      ) : (
        <NoSignatories t={t} reason={shown > 0 ? 'beyond' : 'filtered'} />
      )}
      <Pages t={t} query={query} pages={pages} />
    </>
  );
}

/** The way to the other pages of the list. */
export function Pages({ t, query, pages }: Pick<FoundSignatoriesProps, 't' | 'query' | 'pages'>) {
  const { page } = query;
  if (pages < 2 || page > pages) return null;
  const hrefOf = (number: number) => listAddress(t.locale, { ...query, page: number });
  return (
    <Pagination
      previous={page > 1 ? { href: hrefOf(page - 1) } : undefined}
      next={page < pages ? { href: hrefOf(page + 1) } : undefined}
      items={pageItems(page, pages, hrefOf)}
    />
  );
}
