import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { allowedActions } from '#domain/endorsement/decide.js';
import { readEndorsement } from '#registry/endorsements/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { rejectEndorsement } from '#registry/review/decide-endorsement.js';
import { reasonsFor } from '#registry/review/reasons.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { caseAddress } from './case-address.js';
import { caseId } from './case-id.js';
import { decide } from './decision.js';
import { RejectionFormPage } from './rejection-form-page.js';
import { RejectionPreviewPage } from './rejection-preview-page.js';
import { RejectionForm } from './rejection.form.js';

/** Rejecting an endorsement: the reason, then a look at the mail, then the decision. */
@Controller(':locale/staff/endorsements/:id/rejection')
@May('decide-endorsements')
export class RejectionController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    const endorsement = await readEndorsement(this.registry.dataSource.manager, id);
    if (!allowedActions(endorsement.status, 'staff').includes('reject')) {
      return seeOther(caseAddress(page.t.locale, id));
    }
    const typed = { version: String(endorsement.version) };
    const reasons = await reasonsFor(this.registry.dataSource.manager, 'reject');
    return <RejectionFormPage {...{ page, staff, endorsement, reasons, typed }} />;
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
    const reading = readForm(RejectionForm, body);
    const reasons = await reasonsFor(this.registry.dataSource.manager, 'reject');
    const frame = { page, staff, endorsement, reasons, typed: reading.typed };
    if (!reading.ok) {
      if (reading.errors.some(({ field }) => field === 'version')) throw new BadRequestException();
      return unprocessable(<RejectionFormPage {...frame} errors={reading.errors} />);
    }
    if (reading.form.edit === 'yes') return <RejectionFormPage {...frame} />;
    const words = reasons.find(({ code }) => code === reading.form.code)?.words;
    if (!words) {
      const errors = [{ field: 'code', key: 'staff.rejection.chooseReason' } as const];
      return unprocessable(<RejectionFormPage {...frame} errors={errors} />);
    }
    return <RejectionPreviewPage {...{ page, staff, endorsement, words }} form={reading.form} />;
  }

  @Post()
  async reject(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(RejectionForm, body);
    // The preview sends what it was given: anything else is none of our forms.
    if (!reading.ok) throw new BadRequestException();
    const { code, text, version } = reading.form;
    const seen = { endorsementId, version: Number(version), staffId: staff.id };
    const act = () => rejectEndorsement(this.registry, seen, { code, text });
    return decide(this.registry, { page, staff, endorsementId, act, then: '?done=yes' });
  }
}
