import { mergeNeedsSecondPerson } from '#registry/review/duplicates/merge-executors.js';
import type { BothEndorsements } from '#registry/review/duplicates/merge-order.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorSummary, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseFrame } from '../../case/case-frame.js';
import { contactsTranslator } from '../../case/contacts-translator.js';
import { ReasonFields } from '../reason-fields.js';
import { separationAddress } from './merge-address.js';

export interface SeparationFormPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly both: BothEndorsements;
  readonly reasons: readonly ReasonToChoose[];
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks why a merge is taken back. */
export function SeparationFormPage({ page, staff, both, reasons, typed, errors = [] }: SeparationFormPageProps) {
  const { t } = page;
  const { loser, winner } = both;
  return (
    <CaseFrame
      {...{ page, staff, endorsement: loser }}
      below="separation"
      title={t('duplicates.separation.title')}
      lead={t('duplicates.separation.lead', { winner: `${winner.localGovernment.name} (${winner.reference})` })}
      errors={errorSummary(t, errors)}
    >
      {mergeNeedsSecondPerson(both) && <InsetText>{t('duplicates.merge.secondPerson')}</InsetText>}
      <form method="post" action={`${separationAddress(t.locale, loser.id)}/preview`} noValidate>
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <ReasonFields {...{ reasons, typed, errors }} contactLanguage={contactsTranslator(loser).locale} />
        <div class="govuk-button-group">
          <Button>{t('decisions.form.preview')}</Button>
          <a class="govuk-link" href={caseAddress(t.locale, loser.id)}>
            {t('decisions.form.back')}
          </a>
        </div>
      </form>
    </CaseFrame>
  );
}
