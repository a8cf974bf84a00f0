import { Body, Controller, Get, Post } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import { inviteStaff } from '#registry/staff/invite-staff.js';
import { Registry } from '#registry/registry.js';
import { FreshFactor } from '../../access/fresh-factor.guard.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm, type FormError } from '../../http/read-form.js';
import { InvitationForm } from './invitation.form.js';
import { InvitationPage } from './invitation-page.js';
import { PEOPLE, personAddress } from './people-address.js';

/** Inviting somebody to work in the registry: an account, and a mail with the link by which they choose a password. */
@Controller(`:locale${PEOPLE}/new`)
@May('manage-staff')
@FreshFactor()
export class InvitationController {
  constructor(private readonly registry: Registry) {}

  @Get()
  show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    return <InvitationPage {...{ page, staff }} typed={{ language: page.t.locale }} errors={[]} />;
  }

  @Post()
  async invite(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Body() body: unknown) {
    const reading = readForm(InvitationForm, body);
    const { typed } = reading;
    const again = (errors: readonly FormError[]) =>
      unprocessable(<InvitationPage {...{ page, staff, typed, errors }} />);
    if (!reading.ok) return again(reading.errors);
    try {
      const id = await inviteStaff(this.registry, staff.id, reading.form);
      return seeOther(`${personAddress(page, id)}?done=sendLink`);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'staff.email-taken')) throw error;
      return again([{ field: 'email', key: 'people.new.emailTaken' }]);
    }
  }
}
