import type { Translator } from '#content/i18n/translator.js';
import { SIGNATORY_ORDERS } from '#registry/public-register/find-signatories.js';
import type { SignatoryListQuery } from '../../api/signatories/signatory-list.query.js';
import { listAddress } from './list-address.js';

export interface ListOrderProps {
  t: Translator;
  query: SignatoryListQuery;
}

/** The orders in which the list can be read; the present one is said, the others are links. */
export function ListOrder({ t, query }: ListOrderProps) {
  return (
    <nav class="wc-order" aria-label={t('register.sort.label')}>
      <span aria-hidden="true">{t('register.sort.by')}</span>
      <ul class="wc-order__list">
        {SIGNATORY_ORDERS.map((sort) => (
          <li>
            {sort === query.sort ? (
              <strong aria-current="true">{t(`register.sort.${sort}`)}</strong>
            ) : (
              <a href={listAddress(t.locale, { ...query, sort, page: 1 })}>{t(`register.sort.${sort}`)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
