import { Controller, Get, Inject } from '@nestjs/common';
import type { Settings } from '#platform/settings.js';
import { retentionReport } from '#registry/calendar/retention/retention-report.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { SETTINGS } from '../../../settings.provider.js';
import { RetentionPage } from './retention-page.js';

/** What is kept how long, and what the next run will erase. */
@Controller(':locale/staff/retention')
@May('read-registry')
export class RetentionController {
  constructor(
    private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const lines = await retentionReport(this.registry, this.settings);
    return <RetentionPage page={page} staff={staff} lines={lines} />;
  }
}
