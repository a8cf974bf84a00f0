import { BadRequestException, Body, Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { endOtherSessions, endOwnSession } from '#registry/accounts/live-sessions.js';
import { May } from '../../access/may.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { accountWithNews } from './account-address.js';
import { EndSessionForm } from './end-session.form.js';

/** Ends one of one's own sessions, or all but the one that asks. */
@Controller(':locale/staff/account/sessions')
@May('manage-own-account')
export class OwnSessionsController {
  constructor(private readonly registry: Registry) {}

  @Post()
  async end(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ) {
    const reading = readForm(EndSessionForm, body);
    // A button and nothing else: nothing in it can be typed wrong.
    if (!reading.ok) throw new BadRequestException();
    const { session } = reading.form;
    if (session === undefined) await endOtherSessions(this.registry, staff.id, request.session.sessionId);
    else await endOwnSession(this.registry, staff.id, session);
    return seeOther(accountWithNews(page, 'ended'));
  }
}
