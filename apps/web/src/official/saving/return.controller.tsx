import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstOpenStep } from '#domain/endorsement/signing-steps.js';
import { renewReturn, returnToDraft } from '#registry/signing/return-to-draft.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther } from '../../http/outcome.js';
import { HiddenAddress } from '../confirmation/hidden-address.js';
import { giveDraftToken } from '../journey/draft-cookie.js';
import { journeyPath } from '../journey/journey-paths.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { ReturnRenewedPage } from './closed-pages.js';
import { ReturnDesk } from './return-desk.js';
import { renewedPath, returnPath } from './saving-paths.js';

/** The mailed way back to somebody's answers. It may be used again, and on every device. */
@Controller(':locale/sign/return')
@Public()
export class ReturnController {
  constructor(
    private readonly desk: ReturnDesk,
    private readonly registry: Registry,
  ) {}

  @Get('sent')
  renewed(@InVisit() visit: Visit) {
    return <ReturnRenewedPage visit={visit} />;
  }

  @Get(':token')
  @HiddenAddress()
  read(@InVisit() visit: Visit, @Param('token') token: string) {
    return this.desk.show(visit, token, 'open');
  }

  @Post(':token')
  @HiddenAddress()
  open(
    @InVisit() visit: Visit,
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.perform(visit, token, body, {
      purpose: 'open',
      perform: returnToDraft,
      lead: ({ browserToken, answers }) => {
        giveDraftToken(request, reply, browserToken);
        return seeOther(journeyPath(visit, firstOpenStep(answers) ?? 'check'));
      },
    });
  }

  @Post(':token/renewal')
  @HiddenAddress()
  async renew(@InVisit() visit: Visit, @Param('token') token: string) {
    await renewReturn(this.registry, token);
    return seeOther(renewedPath(visit));
  }

  /** The language switch may lead here from the answer to a form. */
  @Get(':token/renewal')
  @HiddenAddress()
  readAgain(@InVisit() visit: Visit, @Param('token') token: string) {
    return seeOther(returnPath(visit, token));
  }
}
