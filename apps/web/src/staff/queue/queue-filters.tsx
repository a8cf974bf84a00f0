import { countriesSorted, SECTIONS } from '#content/countries.js';
import type { MessageKey, Translator } from '#content/i18n/translator.js';
import { ENDORSEMENT_STATUSES } from '#domain/endorsement/endorsement-status.js';
import { OPEN_MATTERS } from '#registry/review/queue-filter.js';
import { ActiveFilters } from '../../views/components/active-filters.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { FilterPanel } from '../../views/components/filter-panel.js';
import { Input } from '../../views/components/input.js';
import { Select } from '../../views/components/select.js';
import { localePath } from '../../views/site-paths.js';
import { SAVED_VIEWS } from './saved-views/saved-views-address.js';
import { activeFilters, OPEN_NAMES } from './active-queue-filters.js';
import { queueAddress } from '../case/case-address.js';
import { QueueViews, type CountedView } from './queue-views.js';
import type { QueueQuery } from './queue.query.js';
import { word } from '../case/words.js';
import { queryText } from '../page-query.js';

export interface QueueFiltersProps {
  readonly t: Translator;
  readonly query: QueueQuery;
  readonly counts: readonly { readonly view: QuickView; readonly count: number }[];
  /** What this person keeps under a name. */
  readonly saved: readonly CountedView[];
}

/** Views that staff look at every day, with the addresses of their filters. */
export const QUICK_VIEWS = {
  waiting: {},
  mine: { assigned: 'me' },
  nearView: { age: 'near' },
  overdueView: { age: 'overdue' },
  infoRequested: { state: ['info_requested'] },
  announced: { state: ['announced'] },
  openRequest: { open: 'request' },
  openProposal: { open: 'proposal' },
  openSuspension: { open: 'suspension' },
  openConsent: { open: 'consent' },
  all: { state: ['all'] },
} as const satisfies Record<string, Partial<{ [Key in keyof QueueQuery]: unknown }>>;

export type QuickView = keyof typeof QUICK_VIEWS;

const VIEW_NAMES = {
  waiting: 'queue.waiting',
  mine: 'queue.mine',
  nearView: 'queue.nearView',
  overdueView: 'queue.overdueView',
  infoRequested: 'queue.infoRequested',
  announced: 'queue.announced',
  openRequest: OPEN_NAMES.request,
  openProposal: OPEN_NAMES.proposal,
  openSuspension: OPEN_NAMES.suspension,
  openConsent: OPEN_NAMES.consent,
  all: 'queue.all',
} as const satisfies Record<QuickView, MessageKey>;

/** Quick views with their counts, the filters, and those that are set. */
export function QueueFilters({ t, query, counts, saved }: QueueFiltersProps) {
  const address = queueAddress(t.locale);
  const { page: _page, ...set } = query;
  const current = queryText(set);
  const given = current !== '';
  const known = [...Object.values(QUICK_VIEWS).map(queryText), ...saved.map(({ filter }) => filter)];
  const any = (label: string) => ({ value: '', label });
  return (
    <>
      <QueueViews
        label={t('queue.quick')}
        address={address}
        current={current}
        views={counts.map(({ view, count }) => ({
          filter: queryText(QUICK_VIEWS[view]),
          name: t(VIEW_NAMES[view]),
          count,
        }))}
      />
      {saved.length > 0 && (
        <QueueViews
          label={t('views.title')}
          address={address}
          current={current}
          views={saved}
          after={<a href={localePath(t.locale, SAVED_VIEWS)}>{t('views.manage')}</a>}
        />
      )}
      <FilterPanel
        action={address}
        label={t('queue.filters')}
        open={given}
        search={<Input name="q" type="search" label={t('queue.search')} value={query.q} maxlength={200} />}
      >
        <Checkboxes
          name="state"
          small
          legend={t('queue.state')}
          hint={t('queue.statesHint')}
          values={query.state}
          items={[
            { value: 'all', label: t('queue.allStates') },
            ...ENDORSEMENT_STATUSES.filter((state) => state !== 'draft').map((value) => ({
              value,
              label: word(t, 'staff.status', value),
            })),
          ]}
        />
        <Select
          name="country"
          label={t('queue.country')}
          value={query.country ?? ''}
          items={[
            any(t('queue.anyCountry')),
            ...countriesSorted(t.locale).map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Select
          name="section"
          label={t('queue.section')}
          value={query.section ?? ''}
          items={[
            any(t('queue.anySection')),
            ...SECTIONS.map((value) => ({ value, label: t(`places.sections.${value}`) })),
          ]}
        />
        <Select
          name="age"
          label={t('queue.age')}
          value={query.age ?? ''}
          items={[
            any(t('queue.anyAge')),
            { value: 'near', label: t('queue.near') },
            { value: 'overdue', label: t('queue.overdue') },
          ]}
        />
        <Select
          name="assigned"
          label={t('queue.assigned')}
          value={query.assigned ?? ''}
          items={[
            any(t('queue.anybody')),
            { value: 'me', label: t('queue.mine') },
            { value: 'nobody', label: t('queue.nobody') },
          ]}
        />
        <Select
          name="open"
          label={t('queue.open')}
          value={query.open ?? ''}
          items={[any(t('queue.anyOpen')), ...OPEN_MATTERS.map((value) => ({ value, label: t(OPEN_NAMES[value]) }))]}
        />
        <Checkboxes
          name="bounced"
          small
          values={query.bounced && ['yes']}
          items={[{ value: 'yes', label: t('queue.bounced') }]}
        />
        <Checkboxes
          name="duplicate"
          small
          values={query.duplicate && ['yes']}
          items={[{ value: 'yes', label: t('queue.duplicate') }]}
        />
      </FilterPanel>
      <ActiveFilters filters={activeFilters(t, query)} clearHref={address} />
      {given && !known.includes(current) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${localePath(t.locale, SAVED_VIEWS)}/new${current}`}>
            {t('views.new')}
          </a>
        </p>
      )}
    </>
  );
}
