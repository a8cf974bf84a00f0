import { Controller, Get, Query } from '@nestjs/common';
import { readInsight } from '#registry/insight/read-insight.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { InsightPage } from './insight-page.js';
import { INSIGHT, insightQuestion, InsightQuery, insightView } from './insight.query.js';
import { pageQuery } from '../../page-query.js';

/** Figures for whoever plans the work. */
@Controller(`:locale${INSIGHT}`)
@May('read-insight')
export class InsightController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query() asked: unknown) {
    const view = insightView(pageQuery(InsightQuery, asked));
    const insight = await readInsight(this.registry, insightQuestion(view));
    return <InsightPage {...{ page, staff, insight, view }} />;
  }
}
