import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { countQueues, endorsementQueue } from '#registry/review/endorsement-queue.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { queueAddress } from './case-address.js';
import { InvalidQuery, readQuery } from '../../api/read-query.js';
import { QUICK_VIEWS, type QuickView } from './queue-filters.js';
import { QueueQuery, queueFilterOf } from './queue.query.js';
import { QueuePage } from './queue-page.js';
import { queryText } from '../page-query.js';

export const PAGE_SIZE = 25;

@Controller(':locale/staff')
@May('review-endorsements')
export class QueueController {
  constructor(private readonly registry: Registry) {}

  @Get()
  start(@InPage() { t }: PageContext) {
    return seeOther(queueAddress(t.locale));
  }

  @Get('endorsements')
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query() asked: unknown) {
    let query: QueueQuery;
    try {
      query = readQuery(QueueQuery, asked);
    } catch (error) {
      if (error instanceof InvalidQuery) throw new NotFoundException();
      throw error;
    }
    const current = query.page ?? 1;
    const filter = queueFilterOf(query, staff.id);
    const [queue, counts] = await Promise.all([
      endorsementQueue(this.registry, current, PAGE_SIZE, filter),
      this.counts(staff),
    ]);
    const pages = Math.max(1, Math.ceil(queue.total / PAGE_SIZE));
    if (current > pages) {
      return seeOther(`${queueAddress(page.t.locale)}${queryText({ ...query, page: undefined })}`);
    }
    return <QueuePage {...{ page, staff, queue, current, pages, query, counts }} />;
  }

  private async counts(staff: SignedInStaff) {
    const views = Object.keys(QUICK_VIEWS) as QuickView[];
    const filters = views.map((view) => queueFilterOf(QUICK_VIEWS[view] as unknown as QueueQuery, staff.id));
    const counts = await countQueues(this.registry, filters);
    return views.map((view, index) => ({ view, count: counts[index] ?? 0 }));
  }
}
