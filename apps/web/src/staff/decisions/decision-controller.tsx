import { BadRequestException, Body, Controller, ForbiddenException, Get, HttpCode, Param, Post } from '@nestjs/common';
import { needsSecondPerson, PROPOSED_ACTIONS, type ProposedAction } from '#domain/endorsement/second-person.js';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { asSeen } from '#registry/record/seen-endorsement.js';
import { Registry } from '#registry/registry.js';
import { openCaseFile } from '#registry/review/case-file.js';
import { reasonsFor } from '#registry/proposals/reasons.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { May } from '../../access/may.decorator.js';
import type { Permission } from '../../access/permissions.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { caseAddress } from '../case/case-address.js';
import { caseId } from '../case/case-id.js';
import { decide } from './decision.js';
import { DecisionForm } from './decision.form.js';
import { DecisionFormPage } from './decision-form-page.js';
import { DECISION_NOUNS } from './decision-kinds.js';
import { DecisionPreviewPage } from './decision-preview-page.js';
import { MailOutlook } from '../case/mail-outlook.js';
import { reasonOf } from './reason.form.js';
import { reasonedPreview } from './reasoned-preview.js';

function isProposable(action: StaffDecision): action is StaffDecision & ProposedAction {
  return (PROPOSED_ACTIONS as readonly string[]).includes(action);
}

/** Makes the controller of one decision: the reason, then a look at the mail, then the decision or its proposal. */
export function decisionController(action: StaffDecision, permission: Permission) {
  @Controller(`:locale/staff/endorsements/:id/${DECISION_NOUNS[action]}`)
  @May(permission)
  class DecisionController {
    constructor(
      readonly registry: Registry,
      readonly outlook: MailOutlook,
    ) {}

    @Get()
    async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
      const { endorsement, decisions } = await openCaseFile(this.registry, id);
      if (!decisions.includes(action)) return seeOther(caseAddress(page.t.locale, id));
      const reasons = await reasonsFor(this.registry.dataSource.manager, action);
      const typed = { version: String(endorsement.version) };
      return <DecisionFormPage {...{ page, staff, endorsement, action, reasons, typed }} />;
    }

    @Post('preview')
    @HttpCode(200)
    async preview(
      @InPage() page: PageContext,
      @SignedIn() staff: SignedInStaff,
      @Param('id', caseId) id: string,
      @Body() body: unknown,
    ) {
      const endorsement = await readEndorsement(this.registry.dataSource.manager, id);
      const reasons = await reasonsFor(this.registry.dataSource.manager, action);
      const frame = { page, staff, endorsement, action };
      const outlook = await this.outlook.after(endorsement, action);
      return reasonedPreview(DecisionForm, body, reasons, {
        form: (typed, errors) => <DecisionFormPage {...frame} {...{ reasons, typed, errors }} />,
        preview: (form, reason) => <DecisionPreviewPage {...frame} {...{ form, reason, outlook }} />,
      });
    }

    @Post()
    async make(
      @InPage() page: PageContext,
      @SignedIn() staff: SignedInStaff,
      @Param('id', caseId) endorsementId: string,
      @Body() body: unknown,
    ) {
      const reading = readForm(DecisionForm, body);
      // The preview sends what it was given: anything else is none of our forms.
      if (!reading.ok) throw new BadRequestException();
      const reason = reasonOf(reading.form);
      const seen = { endorsementId, version: Number(reading.form.version), staffId: staff.id };
      const act = async () => {
        // That a colleague was faster comes first: it may be why this account may not do it any more.
        const endorsement = await asSeen(this.registry.dataSource.manager, seen);
        if (!isProposable(action) || !needsSecondPerson(action, endorsement)) {
          await takeDecision(this.registry, seen, action, reason);
          return true;
        }
        if (!mayStaff(staff, 'change-published')) throw new ForbiddenException();
        await proposeDecision(this.registry, seen, action, reason);
        return false;
      };
      return decide(this.registry, { page, staff, endorsementId, act, then: '?done=yes' });
    }
  }
  Object.defineProperty(DecisionController, 'name', { value: `DecisionController(${action})` });
  return DecisionController;
}
