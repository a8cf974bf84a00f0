import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import type { MessageKey } from '#content/i18n/translator.js';
import { DomainError, type DomainErrorCode } from '#domain/domain-error.js';
import { domainsIn } from '#domain/mail-address/domain-limit.js';
import type { Settings } from '#platform/settings.js';
import { inviteStaff } from '#registry/accounts/invite-staff.js';
import { Registry } from '#registry/registry.js';
import { FreshFactor } from '../../../access/fresh-factor.guard.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm, type FormError } from '../../../http/read-form.js';
import { SETTINGS } from '../../../settings.provider.js';
import { InvitationForm } from './invitation.form.js';
import { InvitationPage } from './invitation-page.js';
import { PEOPLE, personAddress } from './people-address.js';

const ADDRESS_REFUSALS: Partial<Record<DomainErrorCode, MessageKey>> = {
  'staff.email-taken': 'people.new.emailTaken',
  'staff.mailbox-taken': 'people.new.mailboxTaken',
  'staff.domain-not-allowed': 'people.new.domainNotAllowed',
};

/** Inviting somebody to work in the registry: an account, and a mail with the link by which they choose a password. */
@Controller(`:locale${PEOPLE}/new`)
@May('manage-staff')
@FreshFactor()
export class InvitationController {
  constructor(
    private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

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
      const domains = this.settings.STAFF_EMAIL_DOMAINS;
      const id = await inviteStaff(this.registry, staff.id, { ...reading.form, domains });
      return seeOther(`${personAddress(page, id)}?done=sendLink`);
    } catch (error) {
      const refused = error instanceof DomainError ? this.wrongAddress(page, error) : undefined;
      if (!refused) throw error;
      return again([refused]);
    }
  }

  /** What is wrong with the address, said at its field. */
  private wrongAddress({ t }: PageContext, { code }: DomainError): FormError | undefined {
    const domains = t.list(domainsIn(this.settings.STAFF_EMAIL_DOMAINS));
    const key = ADDRESS_REFUSALS[code];
    return key && { field: 'email', key, params: { domains } };
  }
}
