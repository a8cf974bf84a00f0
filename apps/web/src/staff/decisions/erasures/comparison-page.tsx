import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { EvidenceAnswer } from '#registry/privacy/erasure-evidence.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { NotificationBanner } from '../../../views/components/notification-banner.js';
import { Radios } from '../../../views/components/radios.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseFrame } from '../../case/case-frame.js';

/** Where an endorsement's erased people can be asked about, below its case. */
export const ERASED = 'erased';

export interface ErasedComparisonPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  /** The ids of the keys under which hashes were kept. */
  readonly keys: readonly string[];
  readonly typed: TypedValues;
  readonly answer?: EvidenceAnswer;
  readonly errors?: readonly FormError[];
}

/** What was kept of erased people, and the form that compares a name or an address with it. */
export function ErasedComparisonPage({
  page,
  staff,
  endorsement,
  keys,
  typed,
  answer,
  errors = [],
}: ErasedComparisonPageProps) {
  const { t } = page;
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      title={t('changes.erased.title')}
      lead={t('changes.erased.lead')}
      below={ERASED}
      errors={errorSummary(t, errors)}
    >
      {answer && (
        <NotificationBanner title={t('changes.erased.answer')}>
          <p class="govuk-notification-banner__heading">{t(`changes.erased.is.${answer}`)}</p>
        </NotificationBanner>
      )}
      {keys.length === 0 ? (
        <InsetText>{t('changes.erased.none')}</InsetText>
      ) : (
        <>
          <p class="govuk-body">{t('changes.erased.keys', { count: keys.length, keys: t.list(keys) })}</p>
          {mayStaff(staff, 'decide-endorsements') && (
            <form method="post" action={caseAddress(t.locale, endorsement.id, `/${ERASED}`)} noValidate>
              <Radios
                name="subject"
                legend={t('changes.erased.subject')}
                legendSize="m"
                value={typedText(typed, 'subject')}
                error={errorAt(t, errors, 'subject')}
                items={[
                  { value: 'contact_email', label: t('changes.erased.contactEmail') },
                  { value: 'signatory_name', label: t('changes.erased.signatoryName') },
                ]}
              />
              <Input
                name="text"
                label={t('changes.erased.text')}
                hint={t('changes.erased.textHint')}
                autocomplete="off"
                value={typedText(typed, 'text')}
                error={errorAt(t, errors, 'text')}
              />
              <Button>{t('changes.erased.button')}</Button>
            </form>
          )}
        </>
      )}
    </CaseFrame>
  );
}
