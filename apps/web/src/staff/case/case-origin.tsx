import type { Translator } from '#content/i18n/translator.js';
import type { ImportOrigin } from '#registry/import/import-rows.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import { importAddress } from '../imports/import-address.js';

export interface CaseOriginProps {
  readonly t: Translator;
  readonly staff: SignedInStaff;
  readonly origin: ImportOrigin;
}

/** Says that the endorsement was not signed in the form, and which file it came from. */
export function CaseOrigin({ t, staff, origin }: CaseOriginProps) {
  const words = t('imports.case.from', { file: origin.fileName, line: origin.line });
  return (
    <p class="govuk-body">
      {mayStaff(staff, 'read-imports') ? (
        <a class="govuk-link" href={importAddress(t.locale, origin.id)}>
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}
