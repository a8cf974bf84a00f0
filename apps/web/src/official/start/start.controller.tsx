import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findDraft, startDraft } from '#registry/drafts/drafts.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther } from '../../http/outcome.js';
import { giveDraftToken } from '../journey/draft-cookie.js';
import { journeyPath } from '../journey/journey-paths.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { StartPage } from './start-page.js';

/** The door of the signing journey. */
@Controller(':locale/sign')
@Public()
export class StartController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async read(@InVisit() visit: Visit) {
    const draft = await findDraft(this.registry, visit.token);
    const begun = draft?.endorsementId === null && draft.answers.country !== undefined ? draft : null;
    const lostCookie = new URLSearchParams(visit.page.query).has('none');
    return <StartPage visit={visit} begun={begun} lostCookie={lostCookie} />;
  }

  @Post()
  async begin(
    @InVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    giveDraftToken(request, reply, await startDraft(this.registry, visit.page.t.locale));
    return seeOther(journeyPath(visit, 'country'));
  }
}
