import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Registry } from '#registry/registry.js';
import { readOwnData } from '#registry/own-page/own-data.js';
import { readSignatorySession } from '#registry/own-page/signatory-session.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther } from '../../../http/outcome.js';
import { managePath } from '../manage-paths.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { DATA_ACTION } from './data-action.js';

/** Everything held about an endorsement, as a file for its contact. */
@Controller(':locale/manage/endorsement/data')
@Public()
export class DataController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async take(@InManageVisit() visit: ManageVisit, @Res({ passthrough: true }) reply: FastifyReply) {
    const session = visit.sessionToken ? await readSignatorySession(this.registry, visit.sessionToken) : null;
    if (!session) return seeOther(`${managePath(visit)}?to=${DATA_ACTION.path}`);
    const data = await readOwnData(this.registry, session.endorsementId);
    reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${data.endorsement.reference}.json"`)
      .header('x-content-type-options', 'nosniff');
    return JSON.stringify(data, null, 2);
  }
}
