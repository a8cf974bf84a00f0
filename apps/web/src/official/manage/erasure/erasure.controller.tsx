import { Body, Controller, Get, Post } from '@nestjs/common';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { pendingErasureOf } from '#registry/privacy/erasure-requests.js';
import { requestErasure } from '#registry/privacy/request-erasure.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm, type FormError, type TypedValues } from '../../../http/read-form.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk } from '../own-page-desk.js';
import { refusedAt } from '../refused-at.js';
import { ERASURE_ACTION } from './erasure-action.js';
import { ErasureForm } from './erasure-form.js';
import { ErasurePage } from './erasure-page.js';

/** Asks for the erasure of personal data. */
@Controller(':locale/manage/endorsement/erasure')
@Public()
export class ErasureController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, ERASURE_ACTION, (endorsement) => this.page(visit, endorsement));
  }

  @Post()
  request(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readForm(ErasureForm, body);
    return this.desk.doing(visit, ERASURE_ACTION, async (endorsement) => {
      if (!reading.ok) return unprocessable(await this.page(visit, endorsement, typed, reading.errors));
      const seen = { endorsementId: endorsement.id, version: Number(reading.form.version) };
      return refusedAt(
        'sure',
        async () => {
          await requestErasure(this.registry, seen);
          return seeOther(donePath(visit, ERASURE_ACTION));
        },
        async (errors) => unprocessable(await this.page(visit, endorsement, typed, errors)),
      );
    });
  }

  private async page(
    visit: ManageVisit,
    endorsement: EndorsementDetails,
    values: TypedValues = {},
    errors: readonly FormError[] = [],
  ) {
    const pending = await pendingErasureOf(this.registry.dataSource.manager, endorsement.id);
    return <ErasurePage {...{ visit, endorsement, pending, values, errors }} />;
  }
}
