import { Body, Controller, Get, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { reconfirmEndorsement } from '#registry/own-page/reconfirm-endorsement.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm } from '../../../http/read-form.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk } from '../own-page-desk.js';
import { RECONFIRM_ACTION } from './reconfirm-action.js';
import { ReconfirmForm } from './reconfirm-form.js';
import { ReconfirmPage } from './reconfirm-page.js';

/** "We still stand by it." */
@Controller(':locale/manage/endorsement/reconfirmation')
@Public()
export class ReconfirmController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, RECONFIRM_ACTION, (endorsement) => {
      const { signatoryName: name, signatoryOffice: office, publishSignatoryName } = endorsement;
      const values = { name, office, ...(publishSignatoryName && { publishName: 'yes' }) };
      return <ReconfirmPage {...{ visit, endorsement, values }} />;
    });
  }

  @Post()
  reconfirm(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readForm(ReconfirmForm, body);
    return this.desk.doing(
      visit,
      RECONFIRM_ACTION,
      async (endorsement) => {
        if (!reading.ok) {
          const { errors } = reading;
          return unprocessable(<ReconfirmPage {...{ visit, endorsement, errors }} values={typed} />);
        }
        const { name, office, publishName, version } = reading.form;
        await reconfirmEndorsement(
          this.registry,
          { endorsementId: endorsement.id, version: Number(version) },
          {
            signatoryName: name,
            signatoryOffice: office,
            publishName: publishName === 'yes',
            language: visit.page.t.locale,
          },
        );
        return seeOther(donePath(visit, RECONFIRM_ACTION));
      },
      typed,
    );
  }
}
