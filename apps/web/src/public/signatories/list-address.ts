import type { Locale } from '#content/i18n/locales.js';
import type { SignatoryFilterQuery } from '../../api/signatories/signatory-filter.query.js';
import type { SignatoryListQuery } from '../../api/signatories/signatory-list.query.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';

export type ListQuery = Partial<SignatoryListQuery>;

/** The filter as an address carries it, always in one order, so that equal lists have equal addresses. */
export function filterText({ q, undertaking, country, section, year, standing }: SignatoryFilterQuery): string {
  const parameters = new URLSearchParams();
  if (q) parameters.set('q', q);
  for (const code of undertaking ?? []) parameters.append('undertaking', code);
  if (country) parameters.set('country', country);
  if (section) parameters.set('section', section);
  if (year) parameters.set('year', String(year));
  if (standing && standing !== 'listed') parameters.set('standing', standing);
  return parameters.toString();
}

/** Address of a list, a file or a map with these filters: `/data/signatories.csv?country=SN`. */
export function withFilter(path: string, query: SignatoryFilterQuery): string {
  const text = filterText(query);
  return text ? `${path}?${text}` : path;
}

/** Address of a page of the list. What goes without saying is left out. */
export function listAddress(locale: Locale, query: ListQuery): string {
  const { sort = 'newest', page = 1 } = query;
  const text = [
    filterText(query),
    sort === 'newest' ? '' : `sort=${sort}`,
    page === 1 ? '' : `page=${String(page)}`,
  ].filter(Boolean);
  const path = localePath(locale, SITE_PATHS.signatories);
  return text.length > 0 ? `${path}?${text.join('&')}` : path;
}
