import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import type { Dispute } from '#registry/own-page/read-dispute.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { Radios } from '../../views/components/radios.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { Textarea } from '../../views/components/textarea.js';
import { caseAddress } from './case-address.js';
import { CaseFrame } from './case-frame.js';
import { SecondPersonNotice } from './second-person-notice.js';

export interface DisputePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly dispute: Dispute;
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Both contacts side by side, who set the address, and the form that says which of them stands. */
export function DisputePage({ page, staff, endorsement, dispute, typed, errors = [] }: DisputePageProps) {
  const { t } = page;
  const { change, setters } = dispute;
  const isTheirOwn = change.setBy === staff.id || change.proposedBy === staff.id;
  const needsTwoAnyway = needsSecondPerson('decide_contact', endorsement);
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      title={t('changes.dispute.decide')}
      lead={t('changes.dispute.lead')}
      errors={errorSummary(t, errors)}
    >
      <SummaryList
        rows={[
          { key: t('changes.dispute.old'), value: person(change.oldName, change.oldRole, change.oldEmail) },
          { key: t('changes.dispute.new'), value: person(change.newName, change.newRole, change.newEmail) },
          setters.length > 0 && { key: t('changes.dispute.setBy'), value: setters.join(', ') },
        ]}
      />
      <SecondPersonNotice action="decide_contact" endorsement={endorsement} />
      {isTheirOwn && !needsTwoAnyway && <InsetText>{t('changes.dispute.own')}</InsetText>}
      {mayStaff(staff, 'decide-endorsements') && (
        <form method="post" action={caseAddress(t.locale, endorsement.id, `/dispute/${change.id}`)} noValidate>
          <input type="hidden" name="version" value={typedText(typed, 'version')} />
          <Radios
            name="decision"
            legend={t('changes.dispute.which')}
            legendSize="m"
            error={errorAt(t, errors, 'decision')}
            value={typedText(typed, 'decision')}
            items={[
              { value: 'keep', label: t('changes.dispute.keep'), hint: change.newEmail },
              { value: 'set_back', label: t('changes.dispute.setBack'), hint: change.oldEmail },
            ]}
          />
          <Textarea
            name="reason"
            label={t('changes.dispute.reason')}
            hint={t('decisions.form.staffWordsHint')}
            rows={3}
            value={typedText(typed, 'reason')}
            error={errorAt(t, errors, 'reason')}
          />
          <Button>{t('changes.dispute.button')}</Button>
        </form>
      )}
    </CaseFrame>
  );
}

function person(name: string, role: string, email: string) {
  return (
    <>
      <bdi>{name}</bdi>
      <br />
      <bdi>{role}</bdi>
      <br />
      <bdi dir="ltr">{email}</bdi>
    </>
  );
}
