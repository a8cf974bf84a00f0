import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import {
  addAuthenticator,
  begunAuthenticator,
  newAuthenticator,
  type NewAuthenticator,
} from '#registry/accounts/second-factor/authenticator-app.js';
import { Public } from '../../../access/public.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { HalfSignedIn } from '../../../access/signed-in.decorator.js';
import { unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm, typedText, type FormError } from '../../../http/read-form.js';
import { AppSetUpPage } from './app-set-up-page.js';
import { afterSetUp } from './after-set-up.js';
import { factorOwner } from './factor-owner.js';
import { AppForm } from './second-factor-forms.js';

/** Sets up an authenticator app: shows a secret, and keeps it once the app has shown that it has it. */
@Controller(':locale/staff/second-factor/set-up/app')
@Public()
export class AppSetUpController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @HalfSignedIn() owner: SignedInStaff,
    @Query('return') returnTo?: unknown,
  ) {
    await factorOwner(request, this.registry, owner);
    return <AppSetUpPage {...{ page, returnTo, app: newAuthenticator(this.registry, owner) }} />;
  }

  @Post()
  async confirm(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @HalfSignedIn() owner: SignedInStaff,
    @Body() body: unknown,
    @Query('return') returnTo?: unknown,
  ) {
    const by = await factorOwner(request, this.registry, owner);
    const reading = readForm(AppForm, body);
    const begun = begunAuthenticator(this.registry, owner, typedText(reading.typed, 'sealed') ?? '');
    const refuse = (app: NewAuthenticator, errors: readonly FormError[]) =>
      unprocessable(<AppSetUpPage {...{ page, returnTo, app, errors }} />);
    if (!begun) return refuse(newAuthenticator(this.registry, owner), [{ field: 'code', key: 'account.app.tooOld' }]);
    if (!reading.ok) return refuse(begun, reading.errors);
    const added = await addAuthenticator(this.registry, by, reading.form);
    if (!added) return refuse(begun, [{ field: 'code', key: 'account.app.wrong' }]);
    return afterSetUp(this.registry, { page, request, reply, owner, returnTo, kind: 'app' }, added.recoveryCodes);
  }
}
