import { Controller, Get } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { readOwnEndorsement } from '#registry/self-service/own-endorsement.js';
import { Public } from '../../../access/public.decorator.js';
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
  ) {}

  @Get()
  show(@InManageVisit() visit: ManageVisit) {
    return this.desk.at(visit, async ({ id }) => (
      <OverviewPage visit={visit} own={await readOwnEndorsement(this.registry, id)} />
    ));
  }
}
