import { BadRequestException, Body, Controller, Param, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { DomainError, type DomainErrorCode } from '#domain/domain-error.js';
import { Registry } from '#registry/registry.js';
import { caseHolder, claimCase, releaseCase } from '#registry/review/case-claims.js';
import { openCaseFile } from '#registry/review/case-file.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { refusalKey, STATUS_OF_REFUSAL } from '../../http/domain-refusals.js';
import { errorWords } from '../../http/error-page.js';
import { seeOther, withStatus } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { caseAddress } from './case-address.js';
import { caseId } from './case-id.js';
import { RefusedPage } from '../decisions/refused-page.js';

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
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(ClaimForm, body);
    if (!reading.ok) throw new BadRequestException();
    try {
      await claimCase(this.registry, id, staff.id, reading.form.from ?? null);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'endorsement.claimed-meanwhile')) throw error;
      return this.taken(page, staff, id, error.code);
    }
    return seeOther(caseAddress(page.t.locale, id));
  }

  @Post('release')
  async release(@InPage() { t }: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    await releaseCase(this.registry, id, staff.id);
    return seeOther(caseAddress(t.locale, id));
  }

  /** Says who was faster. */
  private async taken(page: PageContext, staff: SignedInStaff, id: string, code: DomainErrorCode) {
    const holder = await caseHolder(this.registry, id);
    const { title, body } = errorWords(page.t, STATUS_OF_REFUSAL[code], refusalKey(code));
    return withStatus(
      STATUS_OF_REFUSAL[code],
      <RefusedPage
        page={page}
        staff={staff}
        file={await openCaseFile(this.registry, id)}
        title={title}
        what={holder ? page.t('queue.takenBy', { name: holder.name }) : undefined}
        why={body}
        rules={[]}
      />,
    );
  }
}
