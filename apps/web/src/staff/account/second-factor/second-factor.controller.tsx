import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { checkCode } from '#registry/accounts/second-factor/authenticator-app.js';
import { listFactors, type FactorKind } from '#registry/accounts/second-factor/factors.js';
import { checkPasskey, passkeyOptions } from '#registry/accounts/second-factor/passkeys.js';
import { Public } from '../../../access/public.decorator.js';
import { browserTokenOf } from '../../../access/known-browser.js';
import { passSecondFactor } from '../../../access/pass-second-factor.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { HalfSignedIn } from '../../../access/signed-in.decorator.js';
import { seeOther, unprocessable, withStatus } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm, type FormError } from '../../../http/read-form.js';
import { minutesUntil } from '../sign-in/minutes-until.js';
import { ceremonyOf, goOnAddress, stepAddress } from './second-factor-address.js';
import { CodeForm, PasskeyForm } from './second-factor-forms.js';
import { SecondFactorPage, TooManyCodesPage } from './second-factor-page.js';

/** Whoever has given a password, and the page on which they are asked for more. */
interface Asked {
  readonly page: PageContext;
  readonly request: FastifyRequest;
  readonly owner: SignedInStaff;
  readonly returnTo: unknown;
}

/** The second step of signing in, and the same once more before what is delicate. */
@Controller(':locale/staff/second-factor')
@Public()
export class SecondFactorController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @HalfSignedIn() owner: SignedInStaff,
    @Query('return') returnTo?: unknown,
  ) {
    const factors = await listFactors(this.registry.dataSource.manager, owner.id);
    if (factors.length === 0) return seeOther(stepAddress(page, '/set-up', returnTo));
    return this.page({ page, request, owner, returnTo });
  }

  @Post()
  async enterCode(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @HalfSignedIn() owner: SignedInStaff,
    @Body() body: unknown,
    @Query('return') returnTo?: unknown,
  ) {
    const asked = { page, request, owner, returnTo };
    const reading = readForm(CodeForm, body);
    if (!reading.ok) return unprocessable(await this.page(asked, reading.errors));
    const outcome = await checkCode(this.registry, owner.id, reading.form.code, browserTokenOf(request));
    if (typeof outcome === 'object') {
      return withStatus(429, <TooManyCodesPage page={page} minutes={minutesUntil(outcome, this.registry)} />);
    }
    if (outcome === 'wrong') {
      return unprocessable(await this.page(asked, [{ field: 'code', key: 'account.code.wrong' }]));
    }
    return this.pass(asked, reply, 'app');
  }

  @Post('passkey')
  async showPasskey(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @HalfSignedIn() owner: SignedInStaff,
    @Body() body: unknown,
    @Query('return') returnTo?: unknown,
  ) {
    const asked = { page, request, owner, returnTo };
    const reading = readForm(PasskeyForm, body);
    if (!reading.ok) return unprocessable(await this.page(asked, reading.errors));
    const ceremony = ceremonyOf(request, page, owner, 'sign-in');
    if (await checkPasskey(this.registry, ceremony, reading.form.passkey)) return this.pass(asked, reply, 'passkey');
    return unprocessable(await this.page(asked, [{ field: 'passkey', key: 'account.passkey.refused' }]));
  }

  private async pass({ page, request, owner, returnTo }: Asked, reply: FastifyReply, kind: FactorKind) {
    await passSecondFactor(this.registry, { request, reply }, owner, kind);
    return seeOther(goOnAddress(page, returnTo));
  }

  private async page({ page, request, owner, returnTo }: Asked, errors: readonly FormError[] = []) {
    const factors = await listFactors(this.registry.dataSource.manager, owner.id);
    const passkey = await passkeyOptions(this.registry, ceremonyOf(request, page, owner, 'sign-in'));
    const hasApp = factors.some(({ kind }) => kind === 'app');
    return <SecondFactorPage {...{ page, returnTo, hasApp, passkey, errors }} />;
  }
}
