import { Body, Controller, Get, Inject, InternalServerErrorException, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#platform/logger.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../../access/public.decorator.js';
import { staffOf } from '../../../access/signed-in.decorator.js';
import { returnAddress, secondFactorAddress } from '../../../access/staff-address.js';
import { signInByPassword } from '../../../access/staff-passport.js';
import { seeOther, unprocessable, withStatus } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { LOGGER } from '../../../settings.provider.js';
import { localePath, SITE_PATHS } from '../../../views/site-paths.js';
import { minutesUntil } from './minutes-until.js';
import { rawPassword } from './raw-password.js';
import { SignInPage, TooManyAttemptsPage } from './sign-in-page.js';
import { SignInForm } from './sign-in.form.js';

@Controller(':locale/staff/sign-in')
@Public()
export class SignInController {
  constructor(
    private readonly registry: Registry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  show(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @Query('return') wanted?: unknown,
    @Query('done') done?: unknown,
  ) {
    const returnTo = returnAddress(wanted);
    if (staffOf(request)) return seeOther(returnTo ?? localePath(page.t.locale, SITE_PATHS.staffQueue));
    const isKnown = done === 'password-set' || done === 'signed-out';
    return <SignInPage page={page} returnTo={returnTo} done={isKnown ? done : undefined} />;
  }

  @Post()
  async signIn(
    @InPage() page: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ) {
    const reading = readForm(SignInForm, body);
    const { typed } = reading;
    const returnTo = returnAddress(typed['return']);
    if (!reading.ok) {
      return unprocessable(<SignInPage page={page} returnTo={returnTo} typed={typed} errors={reading.errors} />);
    }
    this.refuseBrokenProxy(page, request);
    // Passport reads the body: it gets what was checked.
    request.body = { email: reading.form.email, password: rawPassword(body, 'password') };
    const refusal = await signInByPassword(request, reply, this.registry.clock.now());
    if (refusal?.refused === 'too-many-attempts') {
      return withStatus(429, <TooManyAttemptsPage page={page} minutes={minutesUntil(refusal, this.registry)} />);
    }
    if (refusal) {
      const errors = [{ field: 'email', key: 'staff.signIn.wrong' }] as const;
      return unprocessable(<SignInPage page={page} returnTo={returnTo} typed={typed} errors={errors} />);
    }
    return seeOther(secondFactorAddress(page.t.locale, returnTo));
  }

  /** Over a connection that looks insecure no session cookie is sent: say why, instead of asking again and again. */
  private refuseBrokenProxy({ site }: PageContext, request: FastifyRequest): void {
    if (!site.publicUrl.startsWith('https:') || request.protocol === 'https') return;
    this.logger.error(
      'Nobody can sign in: PUBLIC_URL is https, but the request did not say that it came over https. ' +
        'Set TRUSTED_PROXY_HOPS to the number of proxies in front, and let them send X-Forwarded-Proto.',
    );
    throw new InternalServerErrorException();
  }
}
