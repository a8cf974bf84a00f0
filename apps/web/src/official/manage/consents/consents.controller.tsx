import { Body, Controller, Get, Post } from '@nestjs/common';
import { lacksAnnouncementConsent } from '#domain/endorsement/announcement-consent.js';
import { FREE_CONSENTS } from '#domain/endorsement/consent.js';
import { freeConsentsOf } from '#registry/record/read-consents.js';
import { Registry } from '#registry/registry.js';
import { changeConsents } from '#registry/own-page/change-consents.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm } from '../../../http/read-form.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk } from '../own-page-desk.js';
import { CONSENTS_ACTION } from './consents-action.js';
import { freeAnswersOf, FreeConsentsForm } from './consents-form.js';
import { FreeConsentsPage } from './consents-page.js';

/** Gives or withdraws the free consents, as easily as they were given when signing. */
@Controller(':locale/manage/endorsement/consents')
@Public()
export class FreeConsentsController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, CONSENTS_ACTION, async (endorsement) => {
      const present = await freeConsentsOf(this.registry.dataSource.manager, endorsement);
      const given = FREE_CONSENTS.filter((purpose) => present[purpose]).map((purpose) => [purpose, 'yes']);
      const values = Object.fromEntries(given) as Record<string, string>;
      return <FreeConsentsPage {...{ visit, endorsement, values, asksAnew: lacksAnnouncementConsent(endorsement) }} />;
    });
  }

  @Post()
  change(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readForm(FreeConsentsForm, body);
    return this.desk.doing(
      visit,
      CONSENTS_ACTION,
      async (endorsement) => {
        if (!reading.ok) {
          const { errors } = reading;
          const asksAnew = lacksAnnouncementConsent(endorsement);
          return unprocessable(<FreeConsentsPage {...{ visit, endorsement, errors, asksAnew }} values={typed} />);
        }
        const seen = { endorsementId: endorsement.id, version: Number(reading.form.version) };
        const language = visit.page.t.locale;
        const announcement = reading.form.publish_endorsement === 'yes';
        await changeConsents(this.registry, seen, { answers: freeAnswersOf(reading.form), language, announcement });
        return seeOther(donePath(visit, CONSENTS_ACTION));
      },
      typed,
    );
  }
}
