import type { Translator } from '#content/i18n/translator.js';
import type { SignatoryFilterQuery } from '../../api/signatories/signatory-filter.query.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { withFilter } from './list-address.js';

export interface TakeAwayProps {
  t: Translator;
  query: SignatoryFilterQuery;
}

/** The list as files, with the filters that are set. */
export function TakeAway({ t, query }: TakeAwayProps) {
  return (
    <section class="wc-take-away">
      <h2 class="govuk-heading-m">{t('register.list.dataTitle')}</h2>
      <p class="govuk-body">{t('register.list.dataIntro')}</p>
      <ul class="wc-links">
        <li>
          <a href={withFilter('/data/signatories.csv', query)}>{t('register.list.csv')}</a>
        </li>
        <li>
          <a href={withFilter('/data/signatories.json', query)}>{t('register.list.json')}</a>
        </li>
        <li>
          <a href={localePath(t.locale, SITE_PATHS.openData)}>{t('register.list.about')}</a>
        </li>
      </ul>
    </section>
  );
}
