import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { Settings } from '#platform/settings.js';
import { countAccesses, readAccesses } from '#registry/privacy/access-log.js';
import { Registry } from '#registry/registry.js';
import { listPeople } from '#registry/staff/people.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { SETTINGS } from '../../settings.provider.js';
import { accessFilterOf, AccessLogQuery } from './access-log.query.js';
import { ACCESS_LOG, AccessLogPage } from './access-log-page.js';
import { pageQuery } from '../page-query.js';

const PAGE_SIZE = 50;

/** Who read which document, opened which case and took which list out of the registry. */
@Controller(`:locale${ACCESS_LOG}`)
@May('manage-staff')
export class AccessLogController {
  constructor(
    private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query() asked: unknown) {
    const query = pageQuery(AccessLogQuery, asked);
    const filter = accessFilterOf(query);
    const { manager } = this.registry.dataSource;
    const total = await countAccesses(manager, filter);
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const current = Math.min(query.page ?? 1, pages);
    const entries = await readAccesses(manager, filter, { offset: (current - 1) * PAGE_SIZE, limit: PAGE_SIZE });
    const people = await listPeople(this.registry);
    const days = this.settings.RETENTION_ACCESS_LOG_DAYS;
    return <AccessLogPage {...{ page, staff, query, total, pages, current, entries, people, days }} />;
  }
}
