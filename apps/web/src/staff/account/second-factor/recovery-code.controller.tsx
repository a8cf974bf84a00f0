import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { redeemRecoveryCode } from '#registry/accounts/second-factor/recovery-codes.js';
import { Public } from '../../../access/public.decorator.js';
import { browserTokenOf } from '../../../access/known-browser.js';
import { passSecondFactor } from '../../../access/pass-second-factor.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { HalfSignedIn } from '../../../access/signed-in.decorator.js';
import { seeOther, unprocessable, withStatus } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { RecoveryCodePage } from './recovery-code-page.js';
import { minutesUntil } from '../sign-in/minutes-until.js';
import { goOnAddress } from './second-factor-address.js';
import { RecoveryForm } from './second-factor-forms.js';
import { TooManyCodesPage } from './second-factor-page.js';

/** Takes a recovery code from whoever does not have the second factor at hand. */
@Controller(':locale/staff/second-factor/recovery-code')
@Public()
export class RecoveryCodeController {
  constructor(private readonly registry: Registry) {}

  @Get()
  show(@InPage() page: PageContext, @HalfSignedIn() _owner: SignedInStaff, @Query('return') returnTo?: unknown) {
    return <RecoveryCodePage page={page} returnTo={returnTo} />;
  }

  @Post()
  async redeem(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @HalfSignedIn() owner: SignedInStaff,
    @Body() body: unknown,
    @Query('return') returnTo?: unknown,
  ) {
    const reading = readForm(RecoveryForm, body);
    if (!reading.ok) return unprocessable(<RecoveryCodePage {...{ page, returnTo, errors: reading.errors }} />);
    const outcome = await redeemRecoveryCode(this.registry, owner.id, reading.form.code, browserTokenOf(request));
    if (typeof outcome === 'object') {
      return withStatus(429, <TooManyCodesPage page={page} minutes={minutesUntil(outcome, this.registry)} />);
    }
    if (outcome === 'wrong') {
      const errors = [{ field: 'code', key: 'account.recovery.wrong' }] as const;
      return unprocessable(<RecoveryCodePage {...{ page, returnTo, errors, typed: reading.typed }} />);
    }
    await passSecondFactor(this.registry, { request, reply }, owner, 'recovery_code');
    return seeOther(goOnAddress(page, returnTo));
  }
}
