import { BadRequestException, Body, Controller, Get, Param, Post } from '@nestjs/common';
import { judgeSuspicion } from '#registry/review/duplicates/judge-suspicion.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { caseId } from '../../case/case-id.js';
import { compareAddress } from './compare-address.js';
import { ComparePage } from './compare-page.js';
import { comparedPair } from './compared-pair.js';
import { JudgementForm } from './judgement.form.js';

/** Two endorsements side by side, and whether they are one. */
@Controller(':locale/staff/endorsements/:id/compare/:other')
@May('review-endorsements')
export class ComparisonController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @May('read-endorsements')
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('other', caseId) other: string,
  ) {
    return <ComparePage page={page} staff={staff} pair={await comparedPair(this.registry, id, other)} />;
  }

  @Post('judgement')
  async judge(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('other', caseId) other: string,
    @Body() body: unknown,
  ) {
    const pair = await comparedPair(this.registry, id, other);
    const reading = readForm(JudgementForm, body);
    if (!reading.ok) {
      const { typed, errors } = reading;
      if (errors.some(({ field }) => field === 'judgement')) throw new BadRequestException();
      return unprocessable(<ComparePage {...{ page, staff, pair, typed, errors }} />);
    }
    await judgeSuspicion(this.registry, [id, other], { ...reading.form, staffId: staff.id });
    return seeOther(compareAddress(page.t.locale, id, other));
  }
}
