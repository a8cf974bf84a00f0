import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { acceptUndertaking } from '#registry/review/decide-undertaking.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { caseAddress } from '../../case/case-address.js';
import { caseId } from '../../case/case-id.js';
import { decide } from '../decision.js';
import { seenVersion } from '../../case/seen-version.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposalPage } from './proposal-page.js';

/** An undertaking that a contact proposes, and accepting it. */
@Controller(':locale/staff/endorsements/:id/undertakings/:undertakingChangeId')
@May('decide-endorsements')
export class UndertakingAcceptanceController {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  @May('read-endorsements')
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('undertakingChangeId', caseId) changeId: string,
  ) {
    const proposal = await this.desk.read(page, staff, id, changeId);
    return proposal.change.outcome === null ? <ProposalPage {...proposal} /> : seeOther(caseAddress(page.t.locale, id));
  }

  @Post('acceptance')
  accept(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Param('undertakingChangeId', caseId) undertakingChangeId: string,
    @Body() body: unknown,
  ) {
    const seen = { endorsementId, version: seenVersion(body), staffId: staff.id, undertakingChangeId };
    return decide(this.registry, { page, staff, endorsementId, act: () => acceptUndertaking(this.registry, seen) });
  }
}
