import { BadRequestException, Body, Controller, Param, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { Registry } from '#registry/registry.js';
import { claimCase, releaseCase } from '#registry/review/case-claims.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { caseAddress } from './case-address.js';
import { caseId } from './case-id.js';

class ClaimForm {
  /** Whom the person saw having the case, when they take it over. */
  @IsOptional()
  @IsUUID(undefined, { message: 'errors.field.invalid' })
  from?: string;
}

/** Taking a case and letting go of it. */
@Controller(':locale/staff/endorsements/:id')
@May('review-endorsements')
export class ClaimController {
  constructor(private readonly registry: Registry) {}

  @Post('claim')
  async claim(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(ClaimForm, body);
    if (!reading.ok) throw new BadRequestException();
    await claimCase(this.registry, id, staff.id, reading.form.from ?? null);
    return seeOther(caseAddress(t.locale, id));
  }

  @Post('release')
  async release(@InPage() { t }: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    await releaseCase(this.registry, id, staff.id);
    return seeOther(caseAddress(t.locale, id));
  }
}
