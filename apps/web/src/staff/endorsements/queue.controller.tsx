import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { endorsementQueue } from '#registry/review/endorsement-queue.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { queueAddress } from './case-address.js';
import { QueuePage } from './queue-page.js';

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
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query('page') wanted: unknown = '1') {
    if (typeof wanted !== 'string' || !/^[1-9]\d{0,5}$/.test(wanted)) throw new NotFoundException();
    const current = Number(wanted);
    const queue = await endorsementQueue(this.registry, current, PAGE_SIZE);
    const pages = Math.max(1, Math.ceil(queue.total / PAGE_SIZE));
    if (current > pages) return seeOther(queueAddress(page.t.locale));
    return <QueuePage page={page} staff={staff} queue={queue} current={current} pages={pages} />;
  }
}
