import type { ImportOverview } from '#registry/import/read-import.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { importAddress } from './import-address.js';
import { ImportFrame } from './import-frame.js';

export interface ConfirmationPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly batch: ImportOverview;
}

/** Says once more what will be written, before it is. */
export function ConfirmationPage({ page, staff, batch }: ConfirmationPageProps) {
  const { t } = page;
  const { rows, outcomes, results, wanted, left } = batch.counts;
  const isFirst = Object.values(results).every((count) => count === 0);
  const title = t('imports.confirm.title', { count: left });
  return (
    <ImportFrame page={page} staff={staff} batch={batch} title={title} lead={t('imports.confirm.lead')}>
      {isFirst && (
        <ul class="govuk-list govuk-list--bullet">
          {outcomes.new > 0 && <li>{t('imports.confirm.new', { count: outcomes.new })}</li>}
          {outcomes.update > 0 && <li>{t('imports.confirm.update', { count: outcomes.update })}</li>}
          {wanted > 0 && <li>{t('imports.confirm.wanted', { count: wanted })}</li>}
          {rows > left && <li>{t('imports.confirm.left', { count: rows - left })}</li>}
        </ul>
      )}
      <form method="post" class="govuk-button-group">
        <Button>{t('imports.confirm.button')}</Button>
        <a class="govuk-link" href={importAddress(t.locale, batch.id)}>
          {t('imports.confirm.back')}
        </a>
      </form>
    </ImportFrame>
  );
}
