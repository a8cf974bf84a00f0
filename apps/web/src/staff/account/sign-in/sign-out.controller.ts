import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '#platform/settings.js';
import { Public } from '../../../access/public.decorator.js';
import { signInAddress } from '../../../access/staff-address.js';
import { staffCookie } from '../../../access/staff-sessions.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { SETTINGS } from '../../../settings.provider.js';

@Controller(':locale/staff/sign-out')
@Public()
export class SignOutController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Ends the session in the database; the cookie that is left opens nothing. */
  @Post()
  async signOut(
    @InPage() { t }: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await request.session.destroy();
    const { name, attributes } = staffCookie(this.settings);
    reply.clearCookie(name, attributes);
    // Also what a browser keeps to go back to at once, which `no-store` does not reach.
    void reply.header('clear-site-data', '"cache"');
    return seeOther(`${signInAddress(t.locale)}?done=signed-out`);
  }
}
