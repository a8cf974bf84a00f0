import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { EvidenceDocument } from '#registry/evidence/documents.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import type { UndertakingChange } from '#registry/own-page/undertaking-changes.js';
import { undertakingChangeMail } from '#mail/templates/undertaking-change/undertaking-change-mail.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorSummary, type FormError, type TypedValues } from '../../../http/read-form.js';
import { MandateWords } from '../../../official/submission/mandate-words.js';
import { Button } from '../../../views/components/button.js';
import { SummaryList } from '../../../views/components/summary-list.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseDocuments } from '../../case/case-documents.js';
import { CaseFrame } from '../../case/case-frame.js';
import { MailLetter } from '../../case/mail-letter.js';
import { SecondPersonNotice } from '../../case/second-person-notice.js';
import { contactsTranslator } from '../../case/contacts-translator.js';
import { ReasonFields } from '../reason-fields.js';

export interface ProposalPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly change: UndertakingChange;
  /** What was sent to prove the decision behind it. */
  readonly documents: readonly EvidenceDocument[];
  readonly reasons: readonly ReasonToChoose[];
  readonly typed?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** The address below a case of one proposed undertaking. */
export function proposalBelow({ id }: Pick<UndertakingChange, 'id'>): string {
  return `undertakings/${id}`;
}

/** One undertaking that the contact proposes: the decision behind it, and the two answers with their mails. */
export function ProposalPage({
  page,
  staff,
  endorsement,
  change,
  documents,
  reasons,
  typed = {},
  errors = [],
}: ProposalPageProps) {
  const { t, site } = page;
  const { undertaking, mandate, askedAt } = change;
  const address = caseAddress(t.locale, endorsement.id, `/${proposalBelow(change)}`);
  const version = String(endorsement.version);
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      below={proposalBelow(change)}
      title={t('changes.review.title')}
      lead={t(`pact.undertakings.${undertaking}.title`)}
      errors={errorSummary(t, errors)}
    >
      <SummaryList
        rows={[
          { key: t('changes.review.askedOn'), value: t.date(askedAt) },
          { key: t('confirm.rows.mandate'), value: <MandateWords t={t} mandate={mandate} /> },
        ]}
      />
      <CaseDocuments page={page} endorsementId={endorsement.id} documents={documents} />
      <h2 class="govuk-heading-m">{t('changes.review.accept')}</h2>
      <p class="govuk-body">{t('changes.review.acceptMeans', { date: t.date(askedAt) })}</p>
      <SecondPersonNotice action="add_undertaking" endorsement={endorsement} />
      <div class="wc-case__letter">
        <MailLetter
          endorsement={endorsement}
          write={(theirs) => undertakingChangeMail({ endorsement, site, kind: 'added', undertaking }, theirs)}
        />
      </div>
      {mayStaff(staff, 'decide-endorsements') && (
        <>
          <form method="post" action={`${address}/acceptance`}>
            <input type="hidden" name="version" value={version} />
            <Button>{t('changes.review.acceptButton')}</Button>
          </form>
          <h2 class="govuk-heading-m">{t('changes.review.refuse')}</h2>
          <form method="post" action={`${address}/refusal/preview`} noValidate>
            <input type="hidden" name="version" value={version} />
            <ReasonFields
              {...{ reasons, typed, errors }}
              size="s"
              contactLanguage={contactsTranslator(endorsement).locale}
            />
            <Button variant="secondary">{t('decisions.form.preview')}</Button>
          </form>
        </>
      )}
    </CaseFrame>
  );
}
