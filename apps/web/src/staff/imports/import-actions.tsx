import type { ImportOverview } from '#registry/import/read-import.js';
import { LinkButton } from '../../views/components/link-button.js';
import { useTranslator } from '../../views/translator-context.js';
import { importAddress } from './import-address.js';

/** What can be done with an import now: bring its rows in, or take it back. */
export function ImportActions({ batch }: { batch: ImportOverview }) {
  const t = useTranslator();
  const { id, status, counts, emptiedAt } = batch;
  const { created, updated } = counts.results;
  const isOpen = (status === 'checked' || status === 'applied') && emptiedAt === null;
  return (
    <>
      {status === 'checked' && counts.left === 0 && <p class="govuk-body">{t('imports.report.nothing')}</p>}
      <div class="govuk-button-group">
        {isOpen && counts.left > 0 && (
          <LinkButton href={importAddress(t.locale, id, '/confirmation')}>
            {t('imports.confirm.open', { count: counts.left })}
          </LinkButton>
        )}
        {status === 'applied' && created + updated > 0 && (
          <LinkButton variant="secondary" href={importAddress(t.locale, id, '/undoing')}>
            {t('imports.undo.open')}
          </LinkButton>
        )}
      </div>
    </>
  );
}
