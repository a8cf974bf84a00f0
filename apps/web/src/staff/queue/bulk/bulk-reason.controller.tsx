import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { isDeciding, type BulkKind } from '#registry/review/bulk/bulk-kind.js';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { Registry } from '#registry/registry.js';
import { countQueue } from '#registry/review/endorsement-queue.js';
import { reasonsFor, type Reason } from '#registry/proposals/reasons.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { QUERY } from '../../../api/read-query.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { QueueQuery, queueFilterOf } from '../queue.query.js';
import { BULK, bulkAddress, bulkKindPipe } from './bulk-address.js';
import { ReasonForm, reasonOf } from '../../decisions/reason.form.js';
import { BulkReasonPage } from './bulk-reason-page.js';
import { queryText } from '../../page-query.js';

/** Why it is done, and then the list as it is now, frozen to be looked at. */
@Controller(`:locale${BULK}/:bulkKind`)
@May('act-in-bulk')
export class BulkReasonController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('bulkKind', bulkKindPipe) kind: BulkKind,
    @Query(QUERY) query: QueueQuery,
  ) {
    return <BulkReasonPage {...{ page, staff, kind, typed: {} }} {...await this.facts(kind, query, staff)} />;
  }

  @Post()
  async freeze(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('bulkKind', bulkKindPipe) kind: BulkKind,
    @Query(QUERY) query: QueueQuery,
    @Body() body: unknown,
  ) {
    let reason: Reason | null = null;
    if (isDeciding(kind)) {
      const reading = readForm(ReasonForm, body);
      if (!reading.ok) {
        const { typed, errors } = reading;
        const facts = await this.facts(kind, query, staff);
        return unprocessable(<BulkReasonPage {...{ page, staff, kind, typed, errors, ...facts }} />);
      }
      reason = reasonOf(reading.form);
    }
    const filter = queueFilterOf(query, staff.id);
    const id = await freezeBulkAction(this.registry, { kind, staffId: staff.id, filter, reason });
    return seeOther(bulkAddress(page.t.locale, id));
  }

  private async facts(kind: BulkKind, query: QueueQuery, staff: SignedInStaff) {
    return {
      filter: queryText({ ...query, page: undefined }),
      total: await countQueue(this.registry, queueFilterOf(query, staff.id)),
      reasons: isDeciding(kind) ? await reasonsFor(this.registry.dataSource.manager, kind) : [],
    };
  }
}
