import { Controller, Get, Inject } from '@nestjs/common';
import { confirmableFingerprints } from '#content/confirmable.js';
import type { Settings } from '#platform/settings.js';
import { checkLaunch } from '#registry/operation/launch/check-launch.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { SETTINGS } from '../../../settings.provider.js';
import { LaunchPage } from './launch-page.js';

/** What has to be right before the registry goes live, and stays so. */
@Controller(':locale/staff/launch')
@May('read-registry')
export class LaunchController {
  constructor(
    private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const checks = await checkLaunch(this.registry, this.settings, confirmableFingerprints());
    return <LaunchPage {...{ page, staff, checks }} />;
  }
}
