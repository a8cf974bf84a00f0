import { Body, Controller, Get, Post } from '@nestjs/common';
import { openContactChange } from '#registry/own-page/read-contact-change.js';
import { requestContactChange } from '#registry/own-page/request-contact-change.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { correctContact } from '#registry/own-page/correct-details.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm, type FormError, type TypedValues } from '../../../http/read-form.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk, requireSeen } from '../own-page-desk.js';
import { refusedAt } from '../refused-at.js';
import { CONTACT_ACTION } from './contact-actions.js';
import { OwnContactForm } from './own-contact-form.js';
import { OwnContactPage } from './own-contact-page.js';

/** Corrects the contact. A new address counts only once it was confirmed there. */
@Controller(':locale/manage/endorsement/contact')
@Public()
export class OwnContactController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, CONTACT_ACTION, (endorsement) => {
      const { contactName: name, contactRole: role, contactEmail: email, contactLanguage: language } = endorsement;
      return this.page(visit, endorsement, { name, role, email, language });
    });
  }

  @Post()
  correct(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readForm(OwnContactForm, body);
    return this.desk.doing(
      visit,
      CONTACT_ACTION,
      async (endorsement) => {
        if (!reading.ok) return unprocessable(await this.page(visit, endorsement, typed, reading.errors));
        const { name, role, email, language, version } = reading.form;
        requireSeen(endorsement, version);
        return refusedAt(
          'email',
          async () => {
            if (email.toLowerCase() !== endorsement.contactEmail.toLowerCase()) {
              const wanted = { kind: 'new_address', name, role, email, language } as const;
              await requestContactChange(this.registry, seenOf(endorsement), wanted);
            } else {
              const details = { contactName: name, contactRole: role, contactLanguage: language };
              await correctContact(this.registry, seenOf(endorsement), details);
            }
            return seeOther(donePath(visit, CONTACT_ACTION));
          },
          async (errors) => unprocessable(await this.page(visit, endorsement, typed, errors)),
        );
      },
      typed,
    );
  }

  private async page(
    visit: ManageVisit,
    endorsement: EndorsementDetails,
    values: TypedValues,
    errors: readonly FormError[] = [],
  ) {
    const waiting = await openContactChange(this.registry, endorsement.id);
    return <OwnContactPage {...{ visit, endorsement, waiting, values, errors }} kind="contact" />;
  }
}

function seenOf({ id, version }: EndorsementDetails) {
  return { endorsementId: id, version };
}
