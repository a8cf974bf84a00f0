import type { CaseFile } from '#registry/review/case-file.js';
import type { CaseHolder } from '#registry/review/case-claims.js';
import type { QueueEntry } from '#registry/review/endorsement-queue.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { DemonstrationTag } from '../../views/components/demonstration-tag.js';
import { ReferenceNumber } from '../../views/components/reference-number.js';
import { WarningText } from '../../views/components/warning-text.js';
import { CaseMerges } from '../decisions/duplicates/case-merges.js';
import { CaseSuccessions } from '../decisions/successions/case-successions.js';
import { StaffFrame } from '../staff-frame.js';
import { caseAddress, queueAddress } from './case-address.js';
import { CaseAddresses } from './case-addresses.js';
import { CaseActions } from './case-actions.js';
import { CaseClaim } from './case-claim.js';
import { CaseOrigin } from './case-origin.js';
import { CaseClaiming } from './case-claiming.js';
import { CaseDisputes } from './case-disputes.js';
import { CaseDocuments } from './case-documents.js';
import { CaseEvidence } from './case-evidence.js';
import { CaseNotes } from './case-notes.js';
import { CaseRequests } from './case-requests.js';
import { CaseOutcome } from './case-outcome.js';
import { CaseProposal } from './case-proposal.js';
import { CaseSuspension } from './case-suspension.js';
import { CaseTimeline } from './case-timeline.js';
import { ContactBounced } from './contact-bounced.js';
import { ChecksMade } from '../decisions/checks-made.js';
import { lastChange } from './last-change.js';
import { AgeTag, daysSince, StatusTag } from '../queue/state-tags.js';

export interface CasePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly file: CaseFile;
  readonly now: Date;
  /** Who has the case. */
  readonly holder: CaseHolder | null;
  /** Whether this person has just decided; then the page says so. */
  readonly done: boolean;
  /** The case after this one in the list out of which it was opened. */
  readonly next: Pick<QueueEntry, 'id' | 'name'> | undefined;
  /** That list's filter, as its address carries it. */
  readonly list: string;
}

/** Everything about one endorsement: what is claimed, what speaks for it, what happened, and what can be done. */
export function CasePage({ page, staff, file, holder, now, done, next, list }: CasePageProps) {
  const { t } = page;
  const { endorsement } = file;
  const { localGovernment, status, confirmedAt } = endorsement;
  const reviewer = lastChange(file)?.actorName;
  const isUndecided = status === 'submitted' || status === 'in_review';
  const isDecided = status === 'verified' || status === 'rejected';
  const mayReview = mayStaff(staff, 'review-endorsements');
  const nextHref = next && caseAddress(t.locale, next.id, list);
  return (
    <StaffFrame
      page={page}
      staff={staff}
      title={localGovernment.name}
      above={[{ label: t('staff.nav.endorsements'), href: `${queueAddress(t.locale)}${list}` }]}
    >
      <CaseProposal file={file} staff={staff} />
      <CaseDisputes page={page} file={file} />
      <CaseOutcome file={file} done={done} nextHref={nextHref} nextName={next?.name} />
      <div class="wc-heading">
        <p class="govuk-caption-l">
          <ReferenceNumber reference={endorsement.reference} />
        </p>
        <h1 class="govuk-heading-l">
          <bdi>{localGovernment.name}</bdi>, {t.country(localGovernment.country)}
        </h1>
        <p class="wc-case__tags">
          <StatusTag status={status} />
          {status === 'in_review' && reviewer && <span>{t('staff.queue.with', { name: reviewer })}</span>}
          {isUndecided && confirmedAt && <AgeTag days={daysSince(confirmedAt, now)} />}
          {endorsement.demonstration && <DemonstrationTag />}
        </p>
        {file.broughtInBy && <CaseOrigin t={t} staff={staff} origin={file.broughtInBy} />}
      </div>
      <ContactBounced {...{ t, staff, endorsement }} />
      {file.announcementHidden && (
        <WarningText>{t('case.announcementHidden', { action: t('changes.consents.title') })}</WarningText>
      )}
      <CaseMerges
        endorsementId={endorsement.id}
        merges={file.duplicates.merges}
        mayDecide={mayStaff(staff, 'decide-endorsements')}
      />
      <CaseAddresses {...{ page, staff, file }} />
      <CaseSuccessions staff={staff} file={file} />
      <CaseRequests page={page} staff={staff} file={file} />
      <CaseSuspension file={file} staff={staff} now={now} />
      <CaseActions page={page} staff={staff} file={file} />
      {isUndecided && <CaseClaiming endorsementId={endorsement.id} {...{ holder, staff }} />}
      {next && !(done && isDecided) && (
        <p class="govuk-body">
          <a class="govuk-link" href={nextHref}>
            {t('queue.next', { name: next.name })}
          </a>
        </p>
      )}
      <div class="wc-case__halves">
        <section aria-label={t('case.claim')}>
          <CaseClaim {...{ page, staff, file }} />
        </section>
        <section aria-label={t('case.evidence')}>
          <CaseEvidence {...{ page, staff, file }} />
          <CaseDocuments page={page} endorsementId={endorsement.id} documents={file.documents} />
          <h2 class="govuk-heading-m">{t('decisions.checklist.title')}</h2>
          <ChecksMade checks={file.checks} />
          {mayReview && (
            <p class="govuk-body">
              <a class="govuk-link" href={caseAddress(t.locale, endorsement.id, '/checklist')}>
                {t('case.checks.fillIn')}
              </a>
            </p>
          )}
        </section>
      </div>
      <div class="wc-case__halves">
        <section aria-labelledby="notes">
          <h2 class="govuk-heading-m" id="notes">
            {t('case.notes.title')}
          </h2>
          <CaseNotes endorsementId={endorsement.id} notes={file.notes} mayWrite={mayReview} />
        </section>
        <section aria-labelledby="timeline">
          <h2 class="govuk-heading-m" id="timeline">
            {t('staff.case.timeline')}
          </h2>
          <CaseTimeline t={t} endorsement={file.endorsement} mayRepeat={mayReview} events={file.timeline} />
        </section>
      </div>
    </StaffFrame>
  );
}
