import { Body, Controller, Get, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { correctDetails } from '#registry/own-page/correct-details.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm } from '../../../http/read-form.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk } from '../own-page-desk.js';
import { DETAILS_ACTION } from './details-action.js';
import { DetailsForm } from './details-form.js';
import { DetailsPage } from './details-page.js';

/** Corrects the name and the office of who signed. */
@Controller(':locale/manage/endorsement/details')
@Public()
export class DetailsController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, DETAILS_ACTION, (endorsement) => {
      const values = { name: endorsement.signatoryName, office: endorsement.signatoryOffice };
      return <DetailsPage {...{ visit, endorsement, values }} />;
    });
  }

  @Post()
  correct(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readForm(DetailsForm, body);
    return this.desk.doing(
      visit,
      DETAILS_ACTION,
      async (endorsement) => {
        if (!reading.ok) {
          const { errors } = reading;
          return unprocessable(<DetailsPage {...{ visit, endorsement, errors }} values={typed} />);
        }
        const { name, office, version } = reading.form;
        const seen = { endorsementId: endorsement.id, version: Number(version) };
        await correctDetails(this.registry, seen, { signatoryName: name, signatoryOffice: office });
        return seeOther(donePath(visit, DETAILS_ACTION));
      },
      typed,
    );
  }
}
