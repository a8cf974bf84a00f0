import { Controller, Param, Post } from '@nestjs/common';
import { cancelScheduledPactVersion } from '#registry/pact-versions/schedule-pact-version.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { PACT_VERSIONS, pactVersionAddress } from './pact-versions-address.js';

/** Giving up the plan to publish a version on a later day. */
@Controller(`:locale${PACT_VERSIONS}/:version/cancellation`)
@May('manage-registry')
export class PactVersionCancellationController {
  constructor(private readonly registry: Registry) {}

  @Post()
  async cancel(@InPage() { t }: PageContext, @SignedIn() staff: SignedInStaff, @Param('version') version: string) {
    await cancelScheduledPactVersion(this.registry, version, staff.id);
    return seeOther(pactVersionAddress(t.locale, version));
  }
}
