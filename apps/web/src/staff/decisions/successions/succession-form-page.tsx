import { SUCCESSION_KINDS } from '#domain/local-government/succession.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { DateInput } from '../../../views/components/date-input.js';
import { Input } from '../../../views/components/input.js';
import { Radios } from '../../../views/components/radios.js';
import { Textarea } from '../../../views/components/textarea.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseFrame } from '../../case/case-frame.js';
import { successionAddress } from './succession-address.js';
import { MOST_SUCCESSORS } from './succession.form.js';

export interface SuccessionFormPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks what became of the local government: what, when, who succeeded, and where that is written. */
export function SuccessionFormPage({ page, staff, endorsement, typed, errors = [] }: SuccessionFormPageProps) {
  const { t } = page;
  const { id, localGovernment } = endorsement;
  const successors = (
    <Textarea
      name="successors"
      label={t('succession.successors')}
      hint={t('succession.successorsHint', { max: MOST_SUCCESSORS })}
      rows={3}
      spellcheck={false}
      value={typedText(typed, 'successors')}
      error={errorAt(t, errors, 'successors')}
    />
  );
  const newName = (
    <Input
      name="newName"
      label={t('succession.newName')}
      spellcheck={false}
      autocomplete="off"
      value={typedText(typed, 'newName')}
      error={errorAt(t, errors, 'newName')}
    />
  );
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      below="succession"
      title={t('succession.title')}
      lead={t('succession.lead', { name: localGovernment.name })}
      errors={errorSummary(t, errors)}
    >
      <form method="post" action={`${successionAddress(t.locale, id)}/preview`} noValidate>
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <Radios
          name="kind"
          legend={t('succession.kind')}
          legendSize="m"
          error={errorAt(t, errors, 'kind')}
          value={typedText(typed, 'kind')}
          items={SUCCESSION_KINDS.map((kind) => ({
            value: kind,
            label: t(`succession.kinds.${kind}`),
            hint: t(`succession.kindHints.${kind}`),
            conditional: kind === 'renamed' ? newName : undefined,
          }))}
        />
        {successors}
        <DateInput
          id="date"
          namePrefix="date"
          legend={t('succession.date')}
          legendSize="s"
          hint={t('succession.dateHint')}
          error={errorAt(t, errors, 'date-day')}
          values={{
            day: typedText(typed, 'date-day'),
            month: typedText(typed, 'date-month'),
            year: typedText(typed, 'date-year'),
          }}
        />
        <Input
          name="source"
          label={t('succession.source')}
          hint={t('succession.sourceHint')}
          autocomplete="off"
          value={typedText(typed, 'source')}
          error={errorAt(t, errors, 'source')}
        />
        <div class="govuk-button-group">
          <Button>{t('succession.next')}</Button>
          <a class="govuk-link" href={caseAddress(t.locale, id)}>
            {t('decisions.form.back')}
          </a>
        </div>
      </form>
    </CaseFrame>
  );
}
