import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deleteReturnedDraft } from '#registry/signing/return-to-draft.js';
import { deleteDraft } from '#registry/drafts/drafts.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther } from '../../http/outcome.js';
import { HiddenAddress } from '../confirmation/hidden-address.js';
import { takeDraftToken } from '../journey/draft-cookie.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { DeletedPage, DeletionPage } from './deletion-pages.js';
import { ReturnDesk } from './return-desk.js';
import { deletionPath } from './saving-paths.js';

/** "Delete my answers": in the browser that has them open, or behind the mailed link. */
@Controller(':locale/sign')
@Public()
export class DeletionController {
  constructor(
    private readonly journey: SigningJourney,
    private readonly desk: ReturnDesk,
    private readonly registry: Registry,
  ) {}

  @Get('deletion')
  ask(@InVisit() visit: Visit) {
    return this.journey.anywhere(visit, () => <DeletionPage visit={visit} />);
  }

  @Post('deletion')
  delete(@InVisit() visit: Visit, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.journey.anywhere(visit, async () => {
      await deleteDraft(this.registry, visit.token ?? '');
      takeDraftToken(request, reply);
      return seeOther(deletionPath(visit, 'done'));
    });
  }

  @Get('deletion/done')
  done(@InVisit() visit: Visit) {
    return <DeletedPage visit={visit} />;
  }

  @Get('return/:token/deletion')
  @HiddenAddress()
  read(@InVisit() visit: Visit, @Param('token') token: string) {
    return this.desk.show(visit, token, 'delete');
  }

  @Post('return/:token/deletion')
  @HiddenAddress()
  deleteByLink(@InVisit() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    return this.desk.perform(visit, token, body, {
      purpose: 'delete',
      perform: deleteReturnedDraft,
      lead: () => seeOther(deletionPath(visit, 'done')),
    });
  }
}
