import { BadRequestException, Body, Controller, Get, Param, Post } from '@nestjs/common';
import { lookAtContact } from '#registry/own-page/look-at-contact.js';
import { contactIs } from '#registry/own-page/set-contact.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { correctContactEmail } from '#registry/own-page/correct-contact-email.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm, type FormError } from '../../http/read-form.js';
import { caseId } from './case-id.js';
import { ContactForm } from './contact.form.js';
import { ContactPage } from './contact-page.js';
import { decide } from '../decisions/decision.js';
import { seenVersion } from './seen-version.js';

/** Correcting the address of an endorsement's contact. */
@Controller(':locale/staff/endorsements/:id/contact')
@May('decide-endorsements')
export class ContactController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    const endorsement = await this.read(id);
    const typed = { version: String(endorsement.version) };
    return <ContactPage {...{ page, staff, endorsement, typed }} />;
  }

  @Post()
  async correct(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const endorsement = await this.read(endorsementId);
    const reading = readForm(ContactForm, body);
    const { typed } = reading;
    const again = (errors: readonly FormError[]) =>
      unprocessable(<ContactPage {...{ page, staff, endorsement, typed, errors }} />);
    if (!reading.ok) {
      if (reading.errors.some(({ field }) => field === 'version')) throw new BadRequestException();
      return again(reading.errors);
    }
    const { version, email, reason } = reading.form;
    // The same address again makes sense only when mail to it came back and it is mended.
    if (contactIs(endorsement, email) && endorsement.contactBouncedAt === null) {
      return again([{ field: 'email', key: 'delivery.contact.same' }]);
    }
    const seen = { endorsementId, version: Number(version), staffId: staff.id };
    const act = () => correctContactEmail(this.registry, seen, { email, reason });
    return decide(this.registry, { page, staff, endorsementId, act });
  }

  /** A second person has looked at an address that a colleague set: its contact may do everything. */
  @Post('look')
  look(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Body() body: unknown,
  ) {
    const seen = { endorsementId, version: seenVersion(body), staffId: staff.id };
    return decide(this.registry, { page, staff, endorsementId, act: () => lookAtContact(this.registry, seen) });
  }

  private read(id: string) {
    return readEndorsement(this.registry.dataSource.manager, id);
  }
}
