import type { ImportOverview } from '#registry/import/read-import.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Textarea } from '../../views/components/textarea.js';
import { importAddress } from './import-address.js';
import { ImportFrame } from './import-frame.js';
import { REASON_LIMIT } from './undoing.form.js';

export interface UndoingPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly batch: ImportOverview;
  /** How many endorsements would be taken back, and how many were worked on since. */
  readonly count: { readonly back: number; readonly kept: number };
  readonly typed?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Counts what would be taken back, and asks why. */
export function UndoingPage({ page, staff, batch, count, typed = {}, errors = [] }: UndoingPageProps) {
  const { t } = page;
  return (
    <ImportFrame
      page={page}
      staff={staff}
      batch={batch}
      title={t('imports.undo.title')}
      errors={errorSummary(t, errors)}
    >
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('imports.undo.back', { count: count.back })}</li>
        <li>{t('imports.undo.kept', { count: count.kept })}</li>
      </ul>
      <form method="post" novalidate>
        <Textarea
          name="reason"
          label={t('imports.undo.reason')}
          hint={t('imports.undo.reasonHint')}
          rows={3}
          limit={REASON_LIMIT}
          value={typedText(typed, 'reason')}
          error={errorAt(t, errors, 'reason')}
        />
        <div class="govuk-button-group">
          <Button variant="warning">{t('imports.undo.button')}</Button>
          <a class="govuk-link" href={importAddress(t.locale, batch.id)}>
            {t('imports.confirm.back')}
          </a>
        </div>
      </form>
    </ImportFrame>
  );
}
