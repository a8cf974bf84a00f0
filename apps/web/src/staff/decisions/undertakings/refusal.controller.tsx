import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { refuseUndertaking } from '#registry/review/decide-undertaking.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { caseAddress } from '../../case/case-address.js';
import { caseId } from '../../case/case-id.js';
import { decide } from '../decision.js';
import { DecisionForm } from '../decision.form.js';
import { reasonOf } from '../reason.form.js';
import { reasonedPreview } from '../reasoned-preview.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposalPage } from './proposal-page.js';
import { RefusalPreviewPage } from './refusal-preview-page.js';

/** Refusing an undertaking that a contact proposes: the reason, then a look at the mail, then the refusal. */
@Controller(':locale/staff/endorsements/:id/undertakings/:undertakingChangeId/refusal')
@May('decide-endorsements')
export class UndertakingRefusalController {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly registry: Registry,
  ) {}

  /** The language switch leads here from the preview, which only a form can open. */
  @Get()
  again(
    @InPage() page: PageContext,
    @Param('id', caseId) id: string,
    @Param('undertakingChangeId', caseId) changeId: string,
  ) {
    return seeOther(caseAddress(page.t.locale, id, `/undertakings/${changeId}`));
  }

  @Post('preview')
  @HttpCode(200)
  async preview(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('undertakingChangeId', caseId) changeId: string,
    @Body() body: unknown,
  ) {
    const proposal = await this.desk.read(page, staff, id, changeId);
    return reasonedPreview(DecisionForm, body, proposal.reasons, {
      form: (typed, errors) => <ProposalPage {...proposal} typed={typed} errors={errors} />,
      preview: (form, reason) => <RefusalPreviewPage {...proposal} reason={reason} form={form} />,
    });
  }

  @Post()
  refuse(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Param('undertakingChangeId', caseId) undertakingChangeId: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(DecisionForm, body);
    // The preview sends what it was given: anything else is none of our forms.
    if (!reading.ok) throw new BadRequestException();
    const seen = { endorsementId, version: Number(reading.form.version), staffId: staff.id, undertakingChangeId };
    const act = () => refuseUndertaking(this.registry, seen, reasonOf(reading.form));
    return decide(this.registry, { page, staff, endorsementId, act });
  }
}
