import { Body, Controller, Param, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { reviewSuspension } from '#registry/review/suspensions.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { caseId } from './case-id.js';
import { decide } from '../decisions/decision.js';
import { seenVersion } from './seen-version.js';

/** Noting that somebody looked at a suspension, which stays as it is. */
@Controller(':locale/staff/endorsements/:id/suspension-review')
@May('change-published')
export class SuspensionReviewController {
  constructor(private readonly registry: Registry) {}

  @Post()
  note(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const seen = { endorsementId, version: seenVersion(body), staffId: staff.id };
    return decide(this.registry, { page, staff, endorsementId, act: () => reviewSuspension(this.registry, seen) });
  }
}
