import {
  BadRequestException,
  Body,
  Controller,
  Get,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { decideObjection } from '#registry/own-page/decide-objection.js';
import { readDispute } from '#registry/own-page/read-dispute.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { caseAddress } from './case-address.js';
import { caseId } from './case-id.js';
import { decide } from '../decisions/decision.js';
import { DisputePage } from './dispute-page.js';
import { DisputeForm } from './dispute.form.js';

const changeId = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });

/** Deciding, on an objection to a change that was accepted, which of the two contacts stands. */
@Controller(':locale/staff/endorsements/:id/dispute/:contactChangeId')
@May('decide-endorsements')
export class DisputeController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @May('read-endorsements')
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('contactChangeId', changeId) contactChangeId: string,
  ) {
    const { endorsement, dispute } = await this.read(id, contactChangeId);
    if (!dispute) return seeOther(caseAddress(page.t.locale, id));
    const typed = { version: String(endorsement.version) };
    return <DisputePage {...{ page, staff, endorsement, dispute, typed }} />;
  }

  @Post()
  async decide(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('contactChangeId', changeId) contactChangeId: string,
    @Body() body: unknown,
  ) {
    const { endorsement, dispute } = await this.read(id, contactChangeId);
    if (!dispute) return seeOther(caseAddress(page.t.locale, id));
    const { typed, ...reading } = readForm(DisputeForm, body);
    if (!reading.ok) {
      const { errors } = reading;
      if (errors.some(({ field }) => field === 'version')) throw new BadRequestException();
      return unprocessable(<DisputePage {...{ page, staff, endorsement, dispute, typed, errors }} />);
    }
    const { version, decision, reason } = reading.form;
    const seen = { endorsementId: id, version: Number(version), staffId: staff.id };
    const act = () => decideObjection(this.registry, seen, { contactChangeId, decision, reason });
    return decide(this.registry, { page, staff, endorsementId: id, act });
  }

  private async read(id: string, contactChangeId: string) {
    const { manager } = this.registry.dataSource;
    return {
      endorsement: await readEndorsement(manager, id),
      dispute: await readDispute(manager, id, contactChangeId),
    };
  }
}
