import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import { ActiveFilters } from '../components/active-filters.js';
import { Columns } from '../components/columns.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterPanel } from '../components/filter-panel.js';
import { Input } from '../components/input.js';
import { pageItems } from '../components/page-items.js';
import { Pagination } from '../components/pagination.js';
import { Select } from '../components/select.js';
import { SignatoryList, type SignatorySummary } from '../components/signatory-card.js';
import { StatBlock } from '../components/stat-block.js';
import { UndertakingBadges } from '../components/undertaking-badge.js';
import { CardGrid, UndertakingCard } from '../components/undertaking-card.js';
import { useTranslator } from '../translator-context.js';

/** What the public sees of the register. */
export function RegisterSamples() {
  const t = useTranslator();
  const asOf = t('site.asOf', { date: t.date('2025-11-24') });
  const signatories = sampleSignatories(`/${t.locale}/signatories`);
  return (
    <>
      <h2 class="govuk-heading-l">{t('site.registry')}</h2>
      <StatBlock
        stats={[
          { value: t.number(1284), label: t('site.nav.signatories') },
          { value: 96, label: 'Countries' },
          { value: `${t.number(412)} M`, label: 'Inhabitants' },
        ]}
        asOf={asOf}
      />
      <SignatoryList layout="cards" signatories={signatories} />
      <CardGrid>
        {UNDERTAKINGS.map((undertaking) => (
          <UndertakingCard undertaking={undertaking}>
            <p>{t(`pact.undertakings.${undertaking}.short`)}</p>
          </UndertakingCard>
        ))}
      </CardGrid>
      <UndertakingBadges undertakings={UNDERTAKINGS} />
      <h2 class="govuk-heading-l">{t('site.nav.signatories')}</h2>
      <Columns
        asideFirst
        aside={
          <FilterPanel
            action="/en/signatories"
            label={t('site.filters.more')}
            open
            search={<Input name="q" type="search" label={t('site.actions.search')} />}
          >
            <Select name="country" label="Country" items={[{ value: '', label: 'All' }]} />
            <Select name="undertaking" label={t('pact.undertaking')} items={[{ value: '', label: 'All' }]} />
          </FilterPanel>
        }
        main={
          <>
            <ActiveFilters
              clearHref="/en/signatories"
              filters={[
                { label: 'Country: Senegal', removeHref: '/en/signatories?undertaking=health' },
                { label: t('pact.undertakings.health.title'), removeHref: '/en/signatories?country=SN' },
              ]}
            />
            <SignatoryList signatories={signatories} />
            <Pagination
              previous={{ href: '?page=4' }}
              next={{ href: '?page=6' }}
              items={pageItems(5, 42, (page) => `?page=${page}`)}
            />
          </>
        }
      />
      <EmptyState title={t('site.counts.results', { count: 0 })}>
        <p class="govuk-body">
          <a class="govuk-link" href="/en/signatories">
            {t('site.actions.clearFilters')}
          </a>
        </p>
      </EmptyState>
    </>
  );
}

function sampleSignatories(base: string): SignatorySummary[] {
  return [
    {
      name: 'Ziguinchor',
      href: `${base}/sn/ziguinchor-1`,
      region: 'Casamance',
      country: 'Senegal',
      undertakings: ['mobility', 'health'],
      signed: 'Signed on 12 May 2025',
      population: '205 294 inhabitants',
      demonstration: true,
    },
    {
      name: 'السويداء',
      nameLang: 'ar',
      href: `${base}/sy/suwayda-2`,
      country: 'Syrian Arab Republic',
      undertakings: ['rights', 'equality', 'culture'],
      signed: 'Signed on 3 June 2025',
    },
    {
      name: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson',
      nameLang: 'fr',
      href: `${base}/fr/saint-remy-3`,
      region: 'Grand Est',
      country: 'France',
      undertakings: [...UNDERTAKINGS],
      signed: 'Signed on 8 September 2025',
      population: '512 inhabitants',
    },
  ];
}
