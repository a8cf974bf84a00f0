import { Controller, Get } from '@nestjs/common';
import { publishedPactVersions } from '#registry/pact-versions/published-pact-versions.js';
import { scheduledPactVersion } from '#registry/pact-versions/scheduled-pact-version.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { PACT_VERSIONS } from './pact-versions-address.js';
import { PactVersionsPage } from './pact-versions-page.js';

/** Every version of the pact. */
@Controller(`:locale${PACT_VERSIONS}`)
@May('read-registry')
export class PactVersionsController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const published = await publishedPactVersions(this.registry);
    const scheduled = await scheduledPactVersion(this.registry.dataSource.manager);
    return <PactVersionsPage {...{ page, staff, published, scheduled }} />;
  }
}
