import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { addPasskey, newPasskeyOptions } from '#registry/accounts/second-factor/passkeys.js';
import { Public } from '../../../access/public.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { HalfSignedIn } from '../../../access/signed-in.decorator.js';
import { unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { errorSummary, readForm, type FormError } from '../../../http/read-form.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { JourneyPage } from '../../../views/layout.js';
import { afterSetUp } from './after-set-up.js';
import { factorOwner } from './factor-owner.js';
import { PASSKEY_SCRIPTS, PasskeyElement } from './passkey-element.js';
import { ceremonyOf, stepAddress } from './second-factor-address.js';
import { PasskeyForm } from './second-factor-forms.js';

/** Sets up a passkey, which the browser makes. */
@Controller(':locale/staff/second-factor/set-up/passkey')
@Public()
export class PasskeySetUpController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @HalfSignedIn() owner: SignedInStaff,
    @Query('return') returnTo?: unknown,
  ) {
    await factorOwner(request, this.registry, owner);
    return this.page(page, request, owner, returnTo);
  }

  @Post()
  async add(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @HalfSignedIn() owner: SignedInStaff,
    @Body() body: unknown,
    @Query('return') returnTo?: unknown,
  ) {
    const by = await factorOwner(request, this.registry, owner);
    const reading = readForm(PasskeyForm, body);
    if (!reading.ok) return unprocessable(await this.page(page, request, owner, returnTo, reading.errors));
    const ceremony = ceremonyOf(request, page, owner, 'add');
    const added = await addPasskey(this.registry, ceremony, by, reading.form.passkey);
    if (added)
      return afterSetUp(this.registry, { page, request, reply, owner, returnTo, kind: 'passkey' }, added.recoveryCodes);
    const errors = [{ field: 'passkey', key: 'account.passkey.refused' }] as const;
    return unprocessable(await this.page(page, request, owner, returnTo, errors));
  }

  private async page(
    page: PageContext,
    request: FastifyRequest,
    owner: SignedInStaff,
    returnTo: unknown,
    errors: readonly FormError[] = [],
  ) {
    const { t } = page;
    const options = await newPasskeyOptions(this.registry, ceremonyOf(request, page, owner, 'add'), owner);
    return (
      <JourneyPage
        {...page}
        title={t('account.passkey.title')}
        errors={errorSummary(t, errors)}
        backHref={stepAddress(page, '/set-up', returnTo)}
        scripts={PASSKEY_SCRIPTS}
      >
        <PageHeading lead={t('account.setUp.about.passkey')}>{t('account.passkey.title')}</PageHeading>
        <PasskeyElement t={t} mode="add" options={options} action={stepAddress(page, '/set-up/passkey', returnTo)} />
      </JourneyPage>
    );
  }
}
