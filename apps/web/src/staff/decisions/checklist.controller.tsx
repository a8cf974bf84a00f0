import { BadRequestException, Body, Controller, Get, Param, Post } from '@nestjs/common';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { readChecks, recordCheck } from '#registry/proposals/checks.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { caseId } from '../case/case-id.js';
import { ChecklistForm } from './checklist.form.js';
import { ChecklistPage } from './checklist-page.js';
import { decide } from './decision.js';

/** What staff checked of an endorsement. */
@Controller(':locale/staff/endorsements/:id/checklist')
@May('review-endorsements')
export class ChecklistController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    const { endorsement, checks } = await this.read(id);
    const typed = { version: String(endorsement.version) };
    return <ChecklistPage {...{ page, staff, endorsement, checks, typed }} />;
  }

  @Post()
  async record(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const { endorsement, checks } = await this.read(endorsementId);
    const reading = readForm(ChecklistForm, body);
    if (!reading.ok) {
      const { typed, errors } = reading;
      if (errors.some(({ field }) => field === 'version')) throw new BadRequestException();
      return unprocessable(<ChecklistPage {...{ page, staff, endorsement, checks, typed, errors }} />);
    }
    const { version, ...made } = reading.form;
    const seen = { endorsementId, version: Number(version), staffId: staff.id };
    const act = () => recordCheck(this.registry, seen, made);
    return decide(this.registry, { page, staff, endorsementId, act, then: '/checklist' });
  }

  private async read(id: string) {
    const { manager } = this.registry.dataSource;
    return { endorsement: await readEndorsement(manager, id), checks: await readChecks(manager, id) };
  }
}
