import type { Translator } from '#content/i18n/translator.js';
import { EmptyState } from '../../views/components/empty-state.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { listAddress } from './list-address.js';

export interface NoSignatoriesProps {
  t: Translator;
  /** Why there is nothing: nobody is listed at all, no one fits the filters, or the page lies beyond the last. */
  reason: 'none' | 'filtered' | 'beyond';
}

/** An empty list, with what to do about it. */
export function NoSignatories({ t, reason }: NoSignatoriesProps) {
  const sign = <a href={localePath(t.locale, SITE_PATHS.sign)}>{t('site.nav.sign')}</a>;
  if (reason === 'none') {
    return (
      <EmptyState title={t('register.list.noneTitle')}>
        <p class="govuk-body">{t('register.list.noneHelp')}</p>
        <p class="govuk-body">{sign}</p>
      </EmptyState>
    );
  }
  if (reason === 'beyond') {
    return (
      <EmptyState title={t('register.list.noPageTitle')}>
        <p class="govuk-body">{t('register.list.noPageHelp')}</p>
        <p class="govuk-body">
          <a href={listAddress(t.locale, {})}>{t('register.list.firstPage')}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('register.list.emptyTitle')}>
      <p class="govuk-body">{t('register.list.emptyHelp')}</p>
      <p class="govuk-body">
        <a href={listAddress(t.locale, {})}>{t('site.actions.clearFilters')}</a>
      </p>
      <p class="govuk-body">
        {t('register.list.emptySign')} {sign}
      </p>
    </EmptyState>
  );
}
