import { Controller, Get, Inject } from '@nestjs/common';
import type { Settings } from '#platform/settings.js';
import { termsIn } from '#registry/record/present-standing.js';
import { Registry } from '#registry/registry.js';
import { readOwnOverview } from '#registry/own-page/own-endorsement.js';
import { Public } from '../../../access/public.decorator.js';
import { SETTINGS } from '../../../settings.provider.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { OwnPageDesk } from '../own-page-desk.js';
import { OverviewPage } from './overview-page.js';

/** A signatory's own page: how its endorsement stands, and what can be done with it. */
@Controller(':locale/manage/endorsement')
@Public()
export class OverviewController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  show(@InManageVisit() visit: ManageVisit) {
    return this.desk.at(visit, async ({ id }, contact) => (
      <OverviewPage {...{ visit, contact }} own={await readOwnOverview(this.registry, id, termsIn(this.settings))} />
    ));
  }
}
