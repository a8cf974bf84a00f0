import { BadRequestException, Body, Controller, Get, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { mergeEndorsements } from '#registry/review/duplicates/merge-endorsements.js';
import { planMerge } from '#registry/review/duplicates/merges.js';
import { Registry } from '#registry/registry.js';
import { reasonsFor } from '#registry/proposals/reasons.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { caseId } from '../../case/case-id.js';
import { MailOutlook } from '../../case/mail-outlook.js';
import { reasonOf } from '../reason.form.js';
import { reasonedPreview } from '../reasoned-preview.js';
import { compareAddress } from './compare-address.js';
import { decideOnMerge } from './decide-on-merge.js';
import { mergeAddress } from './merge-address.js';
import { MergeFormPage } from './merge-form-page.js';
import { MergePreviewPage } from './merge-preview-page.js';
import { MergeForm } from './merge.form.js';

/** Merges one endorsement into another: what is taken over and why, a look at what happens, then the merge. */
@Controller(':locale/staff/endorsements/:id/merge/:other')
@May('decide-endorsements')
export class MergeController {
  constructor(
    private readonly registry: Registry,
    private readonly outlook: MailOutlook,
  ) {}

  @Get()
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('other', caseId) other: string,
  ) {
    const { plan, reasons } = await this.read(id, other);
    if (plan.obstacle) return seeOther(compareAddress(page.t.locale, id, other));
    const typed = { version: String(plan.loser.version), otherVersion: String(plan.winner.version) };
    return <MergeFormPage {...{ page, staff, plan, reasons, typed }} />;
  }

  @Post('preview')
  @HttpCode(200)
  async preview(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('other', caseId) other: string,
    @Body() body: unknown,
  ) {
    const { plan, reasons } = await this.read(id, other);
    const action = mergeAddress(page.t.locale, id, other);
    const outlook = await this.outlook.afterMerge(plan, 'merge');
    return reasonedPreview(MergeForm, body, reasons, {
      form: (typed, errors) => <MergeFormPage {...{ page, staff, plan, reasons, typed, errors }} />,
      preview: ({ code, text, version, otherVersion, take }, reason) => {
        const fields = { version, otherVersion, code, text, reasonId: reason.id };
        const given = { page, staff, take, action, fields, outlook, both: plan, reason: { ...reason, text } };
        return <MergePreviewPage kind="merged" {...given} />;
      },
    });
  }

  @Post()
  async merge(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('other', caseId) other: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(MergeForm, body);
    // The preview sends what it was given: anything else is none of our forms.
    if (!reading.ok) throw new BadRequestException();
    const { version, otherVersion, take } = reading.form;
    const { plan } = await this.read(id, other);
    const order = {
      loser: { endorsementId: id, version: Number(version) },
      winner: { endorsementId: other, version: Number(otherVersion) },
      take,
      reason: reasonOf(reading.form),
    };
    return decideOnMerge(this.registry, { page, staff, both: plan }, () =>
      mergeEndorsements(this.registry, order, staff.id),
    );
  }

  private async read(id: string, other: string) {
    if (id.toLowerCase() === other.toLowerCase()) throw new NotFoundException();
    const { manager } = this.registry.dataSource;
    const [plan, reasons] = await Promise.all([planMerge(manager, id, other), reasonsFor(manager, 'merge')]);
    return { plan, reasons };
  }
}
