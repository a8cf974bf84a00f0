import { Body, Controller, Get, Post } from '@nestjs/common';
import { openContactChange } from '#registry/own-page/read-contact-change.js';
import { requestContactChange, takeBackContactChange } from '#registry/own-page/request-contact-change.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm, type FormError, type TypedValues } from '../../../http/read-form.js';
import { ownPath } from '../manage-paths.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk } from '../own-page-desk.js';
import { refusedAt } from '../refused-at.js';
import { HAND_OVER_ACTION } from './contact-actions.js';
import { OwnContactForm } from './own-contact-form.js';
import { OwnContactPage } from './own-contact-page.js';

/** Hands an endorsement over to a new contact, who has to accept it. */
@Controller(':locale/manage/endorsement/hand-over')
@Public()
export class HandOverController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, HAND_OVER_ACTION, (endorsement) =>
      this.page(visit, endorsement, { language: endorsement.contactLanguage }),
    );
  }

  @Post()
  handOver(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readForm(OwnContactForm, body);
    return this.desk.doing(
      visit,
      HAND_OVER_ACTION,
      async (endorsement) => {
        if (!reading.ok) return unprocessable(await this.page(visit, endorsement, typed, reading.errors));
        const { name, role, email, language, version } = reading.form;
        return refusedAt(
          'email',
          async () => {
            const seen = { endorsementId: endorsement.id, version: Number(version) };
            const wanted = { kind: 'hand_over', name, role, email, language } as const;
            await requestContactChange(this.registry, seen, wanted);
            return seeOther(donePath(visit, HAND_OVER_ACTION));
          },
          async (errors) => unprocessable(await this.page(visit, endorsement, typed, errors)),
        );
      },
      typed,
    );
  }

  @Post('taking-back')
  takeBack(@InManageVisit() visit: ManageVisit) {
    return this.desk.at(visit, async ({ id }) => {
      await takeBackContactChange(this.registry, id);
      return seeOther(ownPath(visit, HAND_OVER_ACTION.path));
    });
  }

  private async page(
    visit: ManageVisit,
    endorsement: EndorsementDetails,
    values: TypedValues,
    errors: readonly FormError[] = [],
  ) {
    const waiting = await openContactChange(this.registry, endorsement.id);
    return <OwnContactPage {...{ visit, endorsement, waiting, values, errors }} kind="handOver" />;
  }
}
