import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { wordsIn } from '#domain/words.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { Proposal } from '#registry/proposals/proposals.js';
import type { ProposedSuccession } from '#registry/successions/proposed-succession.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { Button } from '../../../views/components/button.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { localePath } from '../../../views/site-paths.js';
import { MergeEffects } from '../duplicates/merge-effects.js';
import { caseAddress } from '../../case/case-address.js';
import { DECISION_NOUNS } from '../decision-kinds.js';
import { DecisionLetter } from '../decision-preview-page.js';
import type { MergeOutlook, Outlook } from '../../case/mail-outlook.js';
import { moment } from '../../case/words.js';
import { SuccessionProposed } from '../successions/succession-proposed.js';
import { ProposeAnew } from './propose-anew.js';
import { proposalTitle, ProposedAct } from './proposed-act.js';
import { StaffFrame } from '../../staff-frame.js';

const NO_WORDS = { en: '', fr: '', es: '' };

export interface WaitingProposal {
  readonly proposal: Proposal;
  readonly endorsement: EndorsementDetails;
  /** The endorsement that stays, for a merge and for taking one back. */
  readonly winner: EndorsementDetails | null;
  /** What the mail says once it is confirmed; null for acts whose mail says nothing of it. */
  readonly outlook: Outlook | MergeOutlook | null;
  /** What is to be recorded of the local government, or taken back; null for any other act. */
  readonly succession: ProposedSuccession | null;
  /** Whether whoever looks and the proposer count as two people. */
  readonly areTwo: boolean;
}

export interface ProposalsPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly waiting: readonly WaitingProposal[];
}

/** Every proposal with its reason and its mail: a second person confirms or declines, the proposer takes it back. */
export function ProposalsPage({ page, staff, waiting }: ProposalsPageProps) {
  const { t } = page;
  const title = t('decisions.proposals.title', { count: waiting.length });
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l" lead={t('decisions.proposals.lead')}>
        {title}
      </PageHeading>
      {waiting.map((one) => (
        <OneProposal page={page} staff={staff} one={one} />
      ))}
    </StaffFrame>
  );
}

function OneProposal({ page, staff, one }: Pick<ProposalsPageProps, 'page' | 'staff'> & { one: WaitingProposal }) {
  const { t } = page;
  const { proposal, endorsement, winner, outlook, succession, areTwo } = one;
  const { id, action, reason, label, words, proposedBy, proposerName, proposedAt, governmentName, stale } = proposal;
  const isMine = proposedBy === staff.id;
  const mayDecide = mayStaff(staff, 'change-published');
  const address = `${localePath(t.locale, '/staff/proposals')}/${id}`;
  return (
    <section id={`p-${id}`}>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={caseAddress(t.locale, endorsement.id)}>
          <bdi>{governmentName}</bdi>
        </a>
        {': '}
        {proposalTitle(t, action)}
      </h2>
      <p class="govuk-body">
        {t('decisions.proposals.by', { name: proposerName, when: moment(t, proposedAt) })}{' '}
        {label && wordsIn(label, t.locale)}
      </p>
      {winner && outlook && 'winnerShown' in outlook && (
        <MergeEffects
          page={page}
          kind={action === 'merge' ? 'merged' : 'unmerged'}
          loser={endorsement}
          winner={winner}
          outlook={outlook}
          take={proposal.details['take']?.split(',').filter(Boolean)}
          reason={{ words: words ?? NO_WORDS, text: reason.text }}
        />
      )}
      {succession && <SuccessionProposed t={t} name={governmentName} proposed={succession} />}
      <ProposedAct t={t} proposal={proposal} endorsement={endorsement} />
      {action in DECISION_NOUNS && outlook && label && words && (
        <DecisionLetter
          page={page}
          endorsement={endorsement}
          action={action as StaffDecision}
          outlook={outlook}
          reason={{ label, words, text: reason.text }}
        />
      )}
      {stale && (
        <>
          <InsetText>{t('case.proposal.stale')}</InsetText>
          {mayDecide && <ProposeAnew proposalId={id} />}
        </>
      )}
      {mayDecide && !isMine && !areTwo && (
        <InsetText>{t('decisions.proposals.notTwo', { name: proposerName })}</InsetText>
      )}
      {mayDecide && (
        <form method="post" action={`${address}/refusal`} class="govuk-button-group">
          {areTwo && !stale && (
            <Button variant="warning" formaction={`${address}/confirmation`}>
              {t('decisions.proposals.confirm')}
            </Button>
          )}
          <Button variant="secondary">
            {t(isMine ? 'decisions.proposals.takeBack' : 'decisions.proposals.decline')}
          </Button>
        </form>
      )}
    </section>
  );
}
