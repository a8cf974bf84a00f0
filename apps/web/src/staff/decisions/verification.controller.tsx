import { BadRequestException, Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import { Registry } from '#registry/registry.js';
import { openCaseFile, type CaseFile } from '#registry/review/case-file.js';
import { circumstancesOf, verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm, type FormError } from '../../http/read-form.js';
import { caseAddress } from '../case/case-address.js';
import { caseId } from '../case/case-id.js';
import { decide } from './decision.js';
import { VerificationForm } from './verification.form.js';
import { VerificationPage } from './verification-page.js';

/** Verifying an endorsement: first a look at what will be public and at the mail, then the decision. */
@Controller(':locale/staff/endorsements/:id/verification')
@May('decide-endorsements')
export class VerificationController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    const file = await openCaseFile(this.registry, id);
    // What stands in the way is listed on the case.
    if (file.blockers.length > 0) return seeOther(caseAddress(page.t.locale, id));
    const typed = { version: String(file.endorsement.version) };
    const circumstances = await this.circumstances(file, staff);
    return <VerificationPage {...{ page, staff, file, circumstances, typed }} />;
  }

  @Post()
  async verify(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(VerificationForm, body);
    const { typed } = reading;
    const again = async (errors: readonly FormError[]) => {
      const file = await openCaseFile(this.registry, endorsementId);
      const circumstances = await this.circumstances(file, staff);
      return unprocessable(<VerificationPage {...{ page, staff, file, circumstances, typed, errors }} />);
    };
    if (!reading.ok) {
      if (reading.errors.some(({ field }) => field !== 'why')) throw new BadRequestException();
      return again(reading.errors);
    }
    const { version, unchecked, why } = reading.form;
    const seen = { endorsementId, version: Number(version), staffId: staff.id };
    const withoutChecks = (unchecked === 'yes' && why) || null;
    const act = () => verifyEndorsement(this.registry, seen, withoutChecks);
    try {
      return await decide(this.registry, { page, staff, endorsementId, act, then: '?done=yes' });
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'endorsement.unchecked')) throw error;
      return again([
        unchecked === 'yes'
          ? { field: 'why', key: 'case.verification.writeWhy' }
          : { field: 'unchecked', key: 'case.verification.tickFirst' },
      ]);
    }
  }

  private circumstances({ endorsement }: CaseFile, { id }: SignedInStaff) {
    return circumstancesOf(this.registry.dataSource.manager, endorsement, id);
  }
}
