import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { openCaseFile } from '#registry/review/case-file.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { caseAddress } from './case-address.js';
import { caseId } from './case-id.js';
import { decide } from './decision.js';
import { seenVersion } from './seen-version.js';
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
    return <VerificationPage page={page} staff={staff} endorsement={file.endorsement} />;
  }

  @Post()
  verify(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const seen = { endorsementId, version: seenVersion(body), staffId: staff.id };
    const act = () => verifyEndorsement(this.registry, seen);
    return decide(this.registry, { page, staff, endorsementId, act, then: '?done=yes' });
  }
}
