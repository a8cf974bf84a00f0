import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { DECISION_MAILS } from '#registry/proposals/decision-mails.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorSummary, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { caseAddress } from '../case/case-address.js';
import { DecisionFrame } from './decision-frame.js';
import { DECISION_NOUNS } from './decision-kinds.js';
import { contactsTranslator } from '../case/mail-to-contact.js';
import { SecondPersonNotice } from '../case/second-person-notice.js';
import { ReasonFields } from './reason-fields.js';

export interface DecisionFormPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly action: StaffDecision;
  readonly reasons: readonly ReasonToChoose[];
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks why: a reason that has words in every language, and the person's own. */
export function DecisionFormPage(props: DecisionFormPageProps) {
  const { page, staff, endorsement, action, reasons, typed, errors = [] } = props;
  const { t } = page;
  const address = caseAddress(t.locale, endorsement.id);
  const isMailed = DECISION_MAILS[action] !== null;
  const contactLanguage = isMailed ? contactsTranslator(endorsement).locale : null;
  return (
    <DecisionFrame {...{ page, staff, endorsement, action }} errors={errorSummary(t, errors)}>
      <SecondPersonNotice action={action} endorsement={endorsement} />
      <form method="post" action={`${address}/${DECISION_NOUNS[action]}/preview`} noValidate>
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <ReasonFields
          {...{ reasons, typed, errors, contactLanguage }}
          wordsHint={action === 'reject' ? t('decisions.rejection.wordsHint') : undefined}
        />
        <div class="govuk-button-group">
          <Button>{t('decisions.form.preview')}</Button>
          <a class="govuk-link" href={address}>
            {t('decisions.form.back')}
          </a>
        </div>
      </form>
    </DecisionFrame>
  );
}
