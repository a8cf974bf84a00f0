import type { Translator } from '#content/i18n/translator.js';
import type { SignatoryListQuery } from '../../api/signatories/signatory-list.query.js';
import type { ActiveFilter } from '../../views/components/active-filters.js';
import { listAddress, type ListQuery } from './list-address.js';

/** Each filter that is set, in words, with the address of the list without it. */
export function activeFilters(t: Translator, query: SignatoryListQuery): ActiveFilter[] {
  const { q, undertaking = [], country, section, year } = query;
  const filter = (name: string, value: string, without: ListQuery): ActiveFilter => ({
    label: t('register.filters.active', { name, value }),
    removeHref: listAddress(t.locale, { ...query, ...without, page: 1 }),
  });
  return [
    ...(q ? [filter(t('places.search.button'), q, { q: undefined })] : []),
    ...undertaking.map((code) => ({
      label: t(`pact.undertakings.${code}.title`),
      removeHref: listAddress(t.locale, { ...query, undertaking: undertaking.filter((one) => one !== code), page: 1 }),
    })),
    ...(country ? [filter(t('register.filters.country'), t.country(country), { country: undefined })] : []),
    ...(section
      ? [filter(t('register.filters.section'), t(`places.sections.${section}`), { section: undefined })]
      : []),
    ...(year ? [filter(t('register.filters.year'), String(year), { year: undefined })] : []),
  ];
}
