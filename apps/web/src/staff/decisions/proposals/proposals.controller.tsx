import { Controller, Get, NotFoundException, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Locale } from '#content/i18n/locales.js';
import { DomainError } from '#domain/domain-error.js';
import type { ProposedAction } from '#domain/endorsement/second-person.js';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { Registry } from '#registry/registry.js';
import { openProposal, openProposals, type Proposal } from '#registry/proposals/proposals.js';
import { areTwoPeople } from '#registry/accounts/two-people.js';
import { confirmDecision, dropDecision } from '#registry/review/second-person.js';
import { proposedSuccession } from '#registry/successions/proposed-succession.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { localePath } from '../../../views/site-paths.js';
import { caseAddress } from '../../case/case-address.js';
import { MailOutlook } from '../../case/mail-outlook.js';
import { DECISION_NOUNS } from '../decision-kinds.js';
import { erasureAddress } from '../erasures/erasure-desk.js';
import { proposalBelow } from '../undertakings/proposal-page.js';
import { PROPOSALS } from '../../staff-sections.js';
import { ProposalsPage, type WaitingProposal } from './proposals-page.js';

const proposalId = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });

/** What waits for a second person. */
@Controller(`:locale${PROPOSALS}`)
@May('change-published')
export class ProposalsController {
  constructor(
    private readonly registry: Registry,
    private readonly outlook: MailOutlook,
  ) {}

  @Get()
  @May('read-proposals')
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const { manager } = this.registry.dataSource;
    const at = this.registry.clock.now();
    const proposals = await openProposals(manager);
    const waiting = await Promise.all(
      proposals.map(async (proposal) => {
        const { details, endorsementId } = proposal;
        const endorsement = await readEndorsement(manager, endorsementId);
        const winner = details['winner'] ? await readEndorsement(manager, details['winner']) : null;
        const outlook = await this.outlookOf(proposal, endorsement, winner);
        const succession = await proposedSuccession(manager, proposal);
        const areTwo = await areTwoPeople(manager, { first: proposal.proposedBy, second: staff.id, at });
        return { proposal, endorsement, winner, outlook, succession, areTwo };
      }),
    );
    return <ProposalsPage page={page} staff={staff} waiting={waiting} />;
  }

  private async outlookOf(
    { action }: Proposal,
    endorsement: EndorsementDetails,
    winner: EndorsementDetails | null,
  ): Promise<WaitingProposal['outlook']> {
    if (winner && (action === 'merge' || action === 'unmerge')) {
      return this.outlook.afterMerge({ loser: endorsement, winner }, action);
    }
    return action in DECISION_NOUNS ? this.outlook.after(endorsement, action as StaffDecision) : null;
  }

  @Post(':proposalId/confirmation')
  confirm(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('proposalId', proposalId) id: string) {
    return back(page, () => confirmDecision(this.registry, id, staff.id));
  }

  @Post(':proposalId/refusal')
  drop(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('proposalId', proposalId) id: string) {
    return back(page, () => dropDecision(this.registry, id, staff.id));
  }

  /** Closes a proposal that can no longer be confirmed, and goes on to make the same one anew. */
  @Post(':proposalId/renewal')
  async renew(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('proposalId', proposalId) id: string,
  ) {
    const proposal = await openProposal(this.registry.dataSource.manager, id);
    await dropDecision(this.registry, id, staff.id);
    if (!proposal) throw new NotFoundException();
    return seeOther(formOf(t.locale, proposal));
  }
}

/** The address of the page where the same thing is proposed. */
function formOf(locale: Locale, { action, details, endorsementId }: Proposal): string {
  if (action === 'erase_personal_data') return erasureAddress(locale, { id: details['erasureRequestId'] ?? '' });
  return caseAddress(locale, endorsementId, `/${belowTheCase(action, details)}`);
}

function belowTheCase(action: Exclude<ProposedAction, 'erase_personal_data'>, details: Proposal['details']): string {
  switch (action) {
    case 'merge':
      return `merge/${details['winner'] ?? ''}`;
    case 'unmerge':
      return 'separation';
    case 'verify':
      return 'verification';
    case 'check':
      return 'checklist';
    case 'correct_contact':
      return 'contact';
    case 'decide_contact':
      return `dispute/${details['contactChangeId'] ?? ''}`;
    case 'succeed':
    case 'revive':
    case 'rename_place':
      return details['successionId'] ? `succession/${details['successionId']}` : 'succession';
    case 'add_undertaking':
      return proposalBelow({ id: details['undertakingChangeId'] ?? '' });
    default:
      return DECISION_NOUNS[action];
  }
}

/** Does it and goes back to the list; a refusal has its own page. */
async function back({ t }: PageContext, act: () => Promise<void>) {
  await act().catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'endorsement.not-found') throw new NotFoundException();
    throw error;
  });
  return seeOther(localePath(t.locale, PROPOSALS));
}
