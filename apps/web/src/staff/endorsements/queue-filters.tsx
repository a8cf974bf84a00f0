import { COUNTRIES, countriesSorted, SECTIONS } from '#content/countries.js';
import type { MessageKey, Translator } from '#content/i18n/translator.js';
import { ENDORSEMENT_STATUSES } from '#domain/endorsement/endorsement-status.js';
import { ActiveFilters, type ActiveFilter } from '../../views/components/active-filters.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { FilterPanel } from '../../views/components/filter-panel.js';
import { Input } from '../../views/components/input.js';
import { Select } from '../../views/components/select.js';
import { queueAddress } from './case-address.js';
import type { QueueQuery } from './queue.query.js';
import { word } from './words.js';
import { queryText } from '../page-query.js';

export interface QueueFiltersProps {
  readonly t: Translator;
  readonly query: QueueQuery;
  readonly counts: readonly { readonly view: QuickView; readonly count: number }[];
}

/** Views that staff look at every day, with the addresses of their filters. */
export const QUICK_VIEWS = {
  waiting: {},
  mine: { assigned: 'me' },
  nearView: { age: 'near' },
  overdueView: { age: 'overdue' },
  infoRequested: { state: ['info_requested'] },
  announced: { state: ['announced'] },
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
  all: 'queue.all',
} as const satisfies Record<QuickView, MessageKey>;

/** Quick views with their counts, the filters, and those that are set. */
export function QueueFilters({ t, query, counts }: QueueFiltersProps) {
  const address = queueAddress(t.locale);
  const { page: _page, ...set } = query;
  const given = Object.values(set).some((value) => value !== undefined);
  const any = (label: string) => ({ value: '', label });
  return (
    <>
      <nav aria-label={t('queue.quick')}>
        <ul class="wc-links">
          {counts.map(({ view, count }) => (
            <li>
              <a href={`${address}${queryText(QUICK_VIEWS[view])}`}>
                {t('queue.view', { name: t(VIEW_NAMES[view]), count })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
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
      <ActiveFilters filters={active(t, query)} clearHref={address} />
    </>
  );
}

function active(t: Translator, query: QueueQuery): ActiveFilter[] {
  const { q, state = [], country, section, age, assigned, bounced, duplicate } = query;
  const chip = (label: string, without: Partial<QueueQuery>): ActiveFilter => ({
    label,
    removeHref: `${queueAddress(t.locale)}${queryText({ ...query, ...without, page: undefined })}`,
  });
  const known = country !== undefined && COUNTRIES.some(({ code }) => code === country);
  return [
    ...(q ? [chip(q, { q: undefined })] : []),
    ...state.map((one) =>
      chip(one === 'all' ? t('queue.allStates') : word(t, 'staff.status', one), {
        state: state.length > 1 ? state.filter((other) => other !== one) : undefined,
      }),
    ),
    ...(known ? [chip(t.country(country), { country: undefined })] : []),
    ...(section ? [chip(t(`places.sections.${section}`), { section: undefined })] : []),
    ...(age ? [chip(t(`queue.${age}`), { age: undefined })] : []),
    ...(assigned ? [chip(t(assigned === 'me' ? 'queue.mine' : 'queue.nobody'), { assigned: undefined })] : []),
    ...(bounced ? [chip(t('queue.bounced'), { bounced: undefined })] : []),
    ...(duplicate ? [chip(t('queue.duplicate'), { duplicate: undefined })] : []),
  ];
}
