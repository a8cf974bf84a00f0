import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { PossibleSuccessor } from '#registry/successions/successor-choice.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Radios } from '../../../views/components/radios.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseFrame } from '../../case/case-frame.js';
import { kindWord } from '../../case/words.js';
import { successionAddress } from './succession-address.js';
import { carriedFields } from './succession.form.js';

/** A name that was typed, and the local governments that may be meant by it. */
export interface NameToChoose {
  readonly name: string;
  readonly possible: readonly PossibleSuccessor[];
}

export interface SuccessorChoicePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly names: readonly NameToChoose[];
  readonly chosen: readonly (string | undefined)[];
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks of each name which local government is meant by it. */
export function SuccessorChoicePage(props: SuccessorChoicePageProps) {
  const { page, staff, endorsement, names, chosen, typed, errors = [] } = props;
  const { t } = page;
  const { id, localGovernment } = endorsement;
  const address = successionAddress(t.locale, id);
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      below="succession"
      title={t('succession.choose.title')}
      lead={t('succession.choose.lead')}
      errors={errorSummary(t, errors)}
    >
      <form method="post" action={`${address}/preview`} noValidate>
        {carriedFields(typed).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {names.map(({ name, possible }, index) => (
          <Radios
            name={`choice-${index}`}
            legend={t('succession.choose.legend', { name })}
            legendSize="m"
            error={errorAt(t, errors, `choice-${index}`)}
            value={chosen[index] ?? (possible.length === 0 ? `new:${name}` : undefined)}
            items={[
              ...possible.map((one) => ({
                value: one.choice,
                label: <bdi>{one.name}</bdi>,
                hint: [
                  kindWord(t, one.kind),
                  one.regionName,
                  one.choice.startsWith('government:') && t('succession.choose.known'),
                ]
                  .filter(Boolean)
                  .join(' · '),
              })),
              {
                value: `new:${name}`,
                label: t('succession.choose.new'),
                hint: t('succession.choose.newHint', { name: localGovernment.name }),
              },
            ]}
          />
        ))}
        <div class="govuk-button-group">
          <Button>{t('succession.next')}</Button>
          <Button variant="secondary" name="edit" value="yes">
            {t('succession.preview.edit')}
          </Button>
          <a class="govuk-link" href={caseAddress(t.locale, id)}>
            {t('decisions.form.back')}
          </a>
        </div>
      </form>
    </CaseFrame>
  );
}
