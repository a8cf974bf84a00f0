import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { Settings } from '#platform/settings.js';
import { readAudit } from '#registry/audit/read-audit.js';
import { Registry } from '#registry/registry.js';
import { listPeople } from '#registry/accounts/people.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { SETTINGS } from '../../../settings.provider.js';
import { pageQuery } from '../../page-query.js';
import { AUDIT } from './audit-address.js';
import { AuditPage } from './audit-page.js';
import { auditFilterOf, AuditQuery, placeOf, placeText } from './audit.query.js';

const PAGE_SIZE = 50;

/** Who did what across all cases and people. */
@Controller(`:locale${AUDIT}`)
@May('read-audit')
export class AuditController {
  constructor(
    private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query() asked: unknown) {
    const query = pageQuery(AuditQuery, asked);
    // One more than is shown tells whether there is another page.
    const found = await readAudit(this.registry.dataSource.manager, auditFilterOf(query), {
      before: placeOf(query),
      limit: PAGE_SIZE + 1,
    });
    const entries = found.slice(0, PAGE_SIZE);
    const last = entries.at(-1);
    const older = found.length > PAGE_SIZE && last ? placeText(last.place) : undefined;
    const people = await listPeople(this.registry);
    const { RETENTION_ACCESS_LOG_DAYS: access, RETENTION_STAFF_EVENTS_DAYS: events } = this.settings;
    return <AuditPage {...{ page, staff, query, entries, older, people }} days={{ access, events }} />;
  }
}
