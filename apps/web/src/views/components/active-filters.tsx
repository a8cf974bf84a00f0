import { useTranslator } from '../translator-context.js';

export interface ActiveFilter {
  /** What is filtered and to what, such as "Country: Senegal". */
  label: string;
  /** The list without this filter. */
  removeHref: string;
}

export interface ActiveFiltersProps {
  filters: readonly ActiveFilter[];
  /** The list without any filter. */
  clearHref: string;
}

/** The filters that are set, each removable. Nothing when none is. */
export function ActiveFilters({ filters, clearHref }: ActiveFiltersProps) {
  const t = useTranslator();
  if (filters.length === 0) return null;
  return (
    <div class="wc-chips">
      <h2 class="govuk-visually-hidden">{t('site.filters.active')}</h2>
      <ul class="wc-chips__list">
        {filters.map(({ label, removeHref }) => (
          <li>
            <a class="wc-chip" href={removeHref}>
              <span class="govuk-visually-hidden">{t('site.filters.remove')} </span>
              {label}
              <span class="wc-chip__cross" aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
      <a class="govuk-link" href={clearHref}>
        {t('site.actions.clearFilters')}
      </a>
    </div>
  );
}
