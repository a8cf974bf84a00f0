import { Body, Controller, Param, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { startReview } from '#registry/review/decide-endorsement.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { caseId } from '../case/case-id.js';
import { decide } from './decision.js';
import { seenVersion } from '../case/seen-version.js';

/** Taking a case, so that colleagues see who has it. */
@Controller(':locale/staff/endorsements/:id/review')
@May('decide-endorsements')
export class ReviewController {
  constructor(private readonly registry: Registry) {}

  @Post()
  start(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const seen = { endorsementId, version: seenVersion(body), staffId: staff.id };
    return decide(this.registry, { page, staff, endorsementId, act: () => startReview(this.registry, seen) });
  }
}
