import { CHECK_RESULTS, CHECKS } from '#domain/endorsement/assurance.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { CheckMade } from '#registry/proposals/checks.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Radios } from '../../views/components/radios.js';
import { Textarea } from '../../views/components/textarea.js';
import { caseAddress } from '../case/case-address.js';
import { CaseFrame } from '../case/case-frame.js';
import { ChecksMade } from './checks-made.js';
import { SecondPersonNotice } from '../case/second-person-notice.js';
import { word } from '../case/words.js';

export interface ChecklistPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly checks: readonly CheckMade[];
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** What was checked, by whom and when, and the form for one line more. */
export function ChecklistPage({ page, staff, endorsement, checks, typed, errors = [] }: ChecklistPageProps) {
  const { t } = page;
  const { id } = endorsement;
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      title={t('decisions.checklist.title')}
      errors={errorSummary(t, errors)}
    >
      <ChecksMade checks={checks} />
      <SecondPersonNotice action="check" endorsement={endorsement} />
      <form method="post" action={caseAddress(t.locale, id, '/checklist')} noValidate>
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <Radios
          name="subject"
          legend={t('decisions.checklist.subject')}
          legendSize="m"
          error={errorAt(t, errors, 'subject')}
          value={typedText(typed, 'subject')}
          items={CHECKS.map((value) => ({ value, label: word(t, 'decisions.check', value) }))}
        />
        <Radios
          name="result"
          legend={t('decisions.checklist.result')}
          legendSize="m"
          error={errorAt(t, errors, 'result')}
          value={typedText(typed, 'result')}
          items={CHECK_RESULTS.map((value) => ({ value, label: word(t, 'decisions.checkResult', value) }))}
        />
        <Textarea
          name="note"
          label={t('decisions.checklist.note')}
          hint={t('decisions.form.staffWordsHint')}
          rows={4}
          value={typedText(typed, 'note')}
          error={errorAt(t, errors, 'note')}
        />
        <Button>{t('decisions.checklist.save')}</Button>
      </form>
    </CaseFrame>
  );
}
