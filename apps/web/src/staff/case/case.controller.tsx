import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { noteCaseOpened } from '#registry/privacy/access-log.js';
import { caseHolder } from '#registry/review/case-claims.js';
import { openCaseFile } from '#registry/review/case-file.js';
import { nextInQueue } from '#registry/review/endorsement-queue.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { listOfCase } from '../queue/case-list.js';
import { CasePage } from './case-page.js';
import { caseId } from './case-id.js';
import { queueFilterOf } from '../queue/queue.query.js';
import { queryText } from '../page-query.js';

@Controller(':locale/staff/endorsements/:id')
@May('read-endorsements')
export class CaseController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('done') done?: unknown,
  ) {
    const file = await openCaseFile(this.registry, id);
    await noteCaseOpened(this.registry, staff.id, id);
    const holder = await caseHolder(this.registry, id);
    const list = listOfCase(request, reply, id);
    const next = await nextInQueue(this.registry, queueFilterOf(list, staff.id), id);
    return (
      <CasePage
        holder={holder}
        page={page}
        staff={staff}
        file={file}
        now={this.registry.clock.now()}
        done={done === 'yes'}
        next={next}
        list={queryText(list)}
      />
    );
  }
}
