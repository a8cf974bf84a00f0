import { COUNTRIES } from '#content/countries.js';
import type { MessageKey, Translator } from '#content/i18n/translator.js';
import type { OpenMatter } from '#registry/review/queue-filter.js';
import type { ActiveFilter } from '../../views/components/active-filters.js';
import { queryText } from '../page-query.js';
import { queueAddress } from '../case/case-address.js';
import type { QueueQuery } from './queue.query.js';
import { word } from '../case/words.js';

/** What an open matter is called. */
export const OPEN_NAMES = {
  request: 'queue.openRequest',
  proposal: 'queue.openProposal',
  suspension: 'queue.openSuspension',
  consent: 'queue.openConsent',
} as const satisfies Record<OpenMatter, MessageKey>;

/** The filters that are set, in words, each with the address of the list without it. */
export function activeFilters(t: Translator, query: QueueQuery): ActiveFilter[] {
  const { q, state = [], country, section, age, assigned, bounced, duplicate, open } = query;
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
    ...(open ? [chip(t(OPEN_NAMES[open]), { open: undefined })] : []),
  ];
}
