import { Controller, Get, Query } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { countQueues, endorsementQueue } from '#registry/review/endorsement-queue.js';
import { savedViews } from '#registry/review/saved-views.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { queueAddress } from '../case/case-address.js';
import { QUICK_VIEWS, type QuickView } from './queue-filters.js';
import { QueueQuery, queueFilterOf } from './queue.query.js';
import { QueuePage } from './queue-page.js';
import { pageQuery, queryText } from '../page-query.js';
import { queryOf } from './saved-views/filter-of-view.js';

export const PAGE_SIZE = 25;

@Controller(':locale/staff')
@May('read-endorsements')
export class QueueController {
  constructor(private readonly registry: Registry) {}

  @Get()
  start(@InPage() { t }: PageContext) {
    return seeOther(queueAddress(t.locale));
  }

  @Get('endorsements')
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query() asked: unknown) {
    const query = pageQuery(QueueQuery, asked);
    const current = query.page ?? 1;
    const filter = queueFilterOf(query, staff.id);
    const [queue, { counts, saved }] = await Promise.all([
      endorsementQueue(this.registry, current, PAGE_SIZE, filter),
      this.views(staff),
    ]);
    const pages = Math.max(1, Math.ceil(queue.total / PAGE_SIZE));
    if (current > pages) {
      return seeOther(`${queueAddress(page.t.locale)}${queryText({ ...query, page: undefined })}`);
    }
    const elsewhere = queue.total === 0 && !query.state ? await this.inEveryState(query, staff) : 0;
    return <QueuePage {...{ page, staff, queue, current, pages, query, counts, saved, elsewhere }} />;
  }

  /** How much fits when the state does not matter: who looks for a name means it whatever became of it. */
  private async inEveryState(query: QueueQuery, staff: SignedInStaff): Promise<number> {
    const [count = 0] = await countQueues(this.registry, [queueFilterOf({ ...query, state: ['all'] }, staff.id)]);
    return count;
  }

  /** What can be looked at with one click, with the counts of it all from one query. */
  private async views(staff: SignedInStaff) {
    const kept = (await savedViews(this.registry.dataSource.manager, staff.id)).flatMap(({ name, filter, id }) => {
      const query = queryOf({ id, name, filter });
      return query ? [{ name, filter, query }] : [];
    });
    const quick = Object.keys(QUICK_VIEWS) as QuickView[];
    const queries = [
      ...quick.map((view) => QUICK_VIEWS[view] as unknown as QueueQuery),
      ...kept.map(({ query }) => query),
    ];
    const filters = queries.map((query) => queueFilterOf(query, staff.id));
    const counted = await countQueues(this.registry, filters);
    return {
      counts: quick.map((view, index) => ({ view, count: counted[index] ?? 0 })),
      saved: kept.map(({ name, filter }, index) => ({ name, filter, count: counted[quick.length + index] ?? 0 })),
    };
  }
}
