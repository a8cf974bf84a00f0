import { createElement } from 'preact';
import type { BulkAction } from '#registry/bulk/read-bulk-action.js';
import { Button } from '../../views/components/button.js';
import { useTranslator } from '../../views/translator-context.js';
import { bulkAddress } from './bulk-address.js';

/** How far it is; the island of the imports' progress asks again by itself, without JavaScript a link does. */
export function BulkProgress({ action: { id, counts } }: { action: BulkAction }) {
  const t = useTranslator();
  const address = bulkAddress(t.locale, id);
  const done = counts.all - counts.open;
  return (
    <>
      {createElement(
        'import-progress',
        null,
        <p class="govuk-body-l">{t('bulk.progress', { done, all: counts.all })}</p>,
        <progress class="wc-meter" value={done} max={Math.max(counts.all, 1)} aria-label={t('bulk.progressLabel')} />,
      )}
      <noscript>
        <p class="govuk-body">
          <a class="govuk-link" href={address}>
            {t('imports.progress.refresh')}
          </a>
        </p>
      </noscript>
      <form method="post" action={`${address}/cancellation`}>
        <Button variant="warning">{t('bulk.stop')}</Button>
      </form>
    </>
  );
}
