import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorSummary, type FormError, type TypedValues } from '../../../http/read-form.js';
import { CaseFrame } from '../../case/case-frame.js';
import { ComparisonChoice } from './comparison-choice.js';

export interface ComparisonChoicePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
}

/** The question again, when what was typed names no other endorsement. */
export function ComparisonChoicePage({ page, staff, endorsement, typed, errors }: ComparisonChoicePageProps) {
  const { t } = page;
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      below="compare"
      title={t('duplicates.compare.title')}
      errors={errorSummary(t, errors)}
    >
      <ComparisonChoice endorsementId={endorsement.id} typed={typed} errors={errors} />
    </CaseFrame>
  );
}
