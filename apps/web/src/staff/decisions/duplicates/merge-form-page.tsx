import { mergeNeedsSecondPerson } from '#registry/review/duplicates/merge-executors.js';
import type { MergePlan } from '#registry/review/duplicates/merges.js';
import { DOCUMENTS } from '#registry/review/duplicates/taking-over.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import {
  errorAt,
  errorSummary,
  typedList,
  typedText,
  type FormError,
  type TypedValues,
} from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Checkboxes } from '../../../views/components/checkboxes.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { CaseFrame } from '../../case/case-frame.js';
import { contactsTranslator } from '../../case/contacts-translator.js';
import { ReasonFields } from '../reason-fields.js';
import { compareAddress } from './compare-address.js';
import { mergeAddress } from './merge-address.js';

export interface MergePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly plan: MergePlan;
}

export interface MergeFormPageProps extends MergePageProps {
  readonly reasons: readonly ReasonToChoose[];
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks what the endorsement that stays takes over, and why the two are one. */
export function MergeFormPage({ page, staff, plan, reasons, typed, errors = [] }: MergeFormPageProps) {
  const { t } = page;
  const { loser, winner, takeable, documents } = plan;
  const winnersName = `${winner.localGovernment.name} (${winner.reference})`;
  return (
    <CaseFrame
      {...{ page, staff, endorsement: loser }}
      below={`merge/${winner.id}`}
      title={t('duplicates.merge.title', { winner: winnersName })}
      lead={t('duplicates.merge.lead')}
      errors={errorSummary(t, errors)}
    >
      {mergeNeedsSecondPerson(plan) && <InsetText>{t('duplicates.merge.secondPerson')}</InsetText>}
      <form method="post" action={`${mergeAddress(t.locale, loser.id, winner.id)}/preview`} noValidate>
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <input type="hidden" name="otherVersion" value={typedText(typed, 'otherVersion')} />
        {(takeable.length > 0 || documents > 0) && (
          <Checkboxes
            name="take"
            legend={t('duplicates.merge.take')}
            legendSize="m"
            hint={t('duplicates.merge.takeHint', { winner: winnersName })}
            error={errorAt(t, errors, 'take')}
            values={typedList(typed, 'take')}
            items={[
              ...takeable.map(({ code, committedOn, before }) => ({
                value: code,
                label: t(`pact.undertakings.${code}.title`),
                hint:
                  before?.withdrawnOn === null
                    ? t('duplicates.merge.earlier', { date: t.date(committedOn), later: t.date(before.committedOn) })
                    : t('duplicates.merge.since', { date: t.date(committedOn) }),
              })),
              documents > 0 && { value: DOCUMENTS, label: t('duplicates.merge.documents', { count: documents }) },
            ]}
          />
        )}
        <ReasonFields {...{ reasons, typed, errors }} contactLanguage={contactsTranslator(loser).locale} />
        <div class="govuk-button-group">
          <Button>{t('decisions.form.preview')}</Button>
          <a class="govuk-link" href={compareAddress(t.locale, loser.id, winner.id)}>
            {t('duplicates.merge.back')}
          </a>
        </div>
      </form>
    </CaseFrame>
  );
}
