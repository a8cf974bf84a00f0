import type { Translator } from '#content/i18n/translator.js';
import type { PublicStanding } from '#domain/endorsement/public-standing.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import type { SignatoryListQuery } from '../../api/signatories/signatory-list.query.js';
import { EmptyState } from '../../views/components/empty-state.js';
import { SignatoryList } from '../../views/components/signatory-card.js';
import { momentInWords } from '../as-of.js';
import { Pages } from './found-signatories.js';
import { listAddress } from './list-address.js';
import { signatorySummary } from './signatory-words.js';

export interface SignatoriesApartProps {
  t: Translator;
  query: SignatoryListQuery;
  standing: Exclude<PublicStanding, 'listed'>;
  signatories: readonly PublicSignatory[];
  total: number;
  pages: number;
  asOf: Date;
}

/** Those who are shown and not counted: the same rows, each with why it stands apart. */
export function SignatoriesApart({ t, query, standing, signatories, total, pages, asOf }: SignatoriesApartProps) {
  return (
    <>
      <h2 class="govuk-visually-hidden">{t('standing.list.results')}</h2>
      <p class="wc-result-count">
        <output>
          <strong>{t('standing.list.notCounted', { count: total })}</strong>{' '}
          {pages > 1 && t('register.list.page', { page: query.page, pages })}
        </output>
        <span class="wc-result-count__as-of">{t('register.asOf', momentInWords(t, asOf))}</span>
      </p>
      {signatories.length > 0 ? (
        <SignatoryList signatories={signatories.map((signatory) => signatorySummary(t, signatory))} />
      ) : (
        <EmptyState title={t(`standing.list.${standing}.empty`)}>
          <p class="govuk-body">
            <a href={listAddress(t.locale, {})}>{t('register.invalid.all')}</a>
          </p>
        </EmptyState>
      )}
      <Pages t={t} query={query} pages={pages} />
    </>
  );
}
