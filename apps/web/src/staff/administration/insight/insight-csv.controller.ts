import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { readInsight } from '#registry/insight/read-insight.js';
import { noteAccess } from '#registry/privacy/access-log.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { pageQuery } from '../../page-query.js';
import { insightCsv } from './insight-csv.js';
import { insightFigures } from './insight-figures.js';
import { INSIGHT, insightQuestion, InsightQuery, insightView } from './insight.query.js';

/**
 * The table of one figure to take away: counts only, nobody's data, so that a link may lead to it. That it was taken is
 * logged, which is no change of the registry.
 */
@Controller(`:locale${INSIGHT}/:figure/csv`)
@May('read-insight')
export class InsightCsvController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async take(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('figure') name: string,
    @Query() asked: unknown,
    @Res() reply: FastifyReply,
  ) {
    const view = insightView(pageQuery(InsightQuery, asked));
    const insight = await readInsight(this.registry, insightQuestion(view));
    const figure = insightFigures(t, insight).find((one) => one.name === name);
    if (!figure) throw new NotFoundException();
    await noteAccess(this.registry, staff.id, 'insight_csv', figure.name);
    const day = insight.asOf.toISOString().slice(0, 10);
    // A file travels without its page: its name says what it counts.
    const of = view.entries === 'demonstration' ? 'demonstration-' : '';
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="we-care-${of}${figure.name}-${day}.csv"`)
      .send(insightCsv(t, figure));
  }
}
