import { BadRequestException, Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { unmergeEndorsement } from '#registry/review/duplicates/merge-endorsements.js';
import { mergesOfCase } from '#registry/review/duplicates/merges.js';
import { winnerToRelease } from '#registry/review/duplicates/write-unmerge.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { reasonsFor } from '#registry/proposals/reasons.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { caseAddress } from '../../case/case-address.js';
import { caseId } from '../../case/case-id.js';
import { DecisionForm } from '../decision.form.js';
import { MailOutlook } from '../../case/mail-outlook.js';
import { reasonOf } from '../reason.form.js';
import { reasonedPreview } from '../reasoned-preview.js';
import { decideOnMerge } from './decide-on-merge.js';
import { separationAddress } from './merge-address.js';
import { MergePreviewPage } from './merge-preview-page.js';
import { SeparationFormPage } from './separation-form-page.js';

/** Takes a merge back: why, a look at what happens, then the separation. */
@Controller(':locale/staff/endorsements/:id/separation')
@May('decide-endorsements')
export class SeparationController {
  constructor(
    private readonly registry: Registry,
    private readonly outlook: MailOutlook,
  ) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    const { manager } = this.registry.dataSource;
    const { version } = await readEndorsement(manager, id);
    const isMerged = (await mergesOfCase(manager, id)).some(({ lost, undoneAt }) => lost && undoneAt === null);
    if (!isMerged) return seeOther(caseAddress(page.t.locale, id));
    return <SeparationFormPage {...{ page, staff, typed: { version: String(version) } }} {...await this.read(id)} />;
  }

  @Post('preview')
  @HttpCode(200)
  async preview(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Body() body: unknown,
  ) {
    const { both, reasons } = await this.read(id);
    const action = separationAddress(page.t.locale, id);
    const outlook = await this.outlook.afterMerge(both, 'unmerge');
    return reasonedPreview(DecisionForm, body, reasons, {
      form: (typed, errors) => <SeparationFormPage {...{ page, staff, both, reasons, typed, errors }} />,
      preview: ({ code, text, version }, reason) => {
        const fields = { version, code, text, reasonId: reason.id };
        const given = { page, staff, both, outlook, action, fields, reason: { ...reason, text } };
        return <MergePreviewPage kind="unmerged" {...given} />;
      },
    });
  }

  @Post()
  async separate(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(DecisionForm, body);
    if (!reading.ok) throw new BadRequestException();
    const { both } = await this.read(endorsementId);
    const seen = { endorsementId, version: Number(reading.form.version), staffId: staff.id };
    return decideOnMerge(this.registry, { page, staff, both }, () =>
      unmergeEndorsement(this.registry, seen, reasonOf(reading.form)),
    );
  }

  private async read(id: string) {
    const { manager } = this.registry.dataSource;
    const loser = await readEndorsement(manager, id);
    const winner = await winnerToRelease(manager, id);
    return { both: { loser, winner }, reasons: await reasonsFor(manager, 'unmerge') };
  }
}
