import { Body, Controller, Get, Post } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { reasonsFor } from '#registry/proposals/reasons.js';
import { WITHDRAWAL, withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { ownPath } from '../manage-paths.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk, requireSeen } from '../own-page-desk.js';
import { WITHDRAW_ACTION } from './withdraw-action.js';
import { WithdrawForm, WithdrawReasonForm } from './withdraw-form.js';
import { WithdrawCheckPage, WithdrawPage } from './withdraw-pages.js';

const NO_REASON: readonly FormError[] = [{ field: 'code', key: 'manage.withdraw.reasonMissing' }];

/** Withdraws an endorsement in two steps: why, and whether it is meant. */
@Controller(':locale/manage/endorsement/withdrawal')
@Public()
export class WithdrawController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, WITHDRAW_ACTION, (endorsement) => this.page(visit, endorsement));
  }

  @Post('check')
  check(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readForm(WithdrawReasonForm, body);
    return this.desk.doing(
      visit,
      WITHDRAW_ACTION,
      async (endorsement) => {
        if (!reading.ok) return unprocessable(await this.page(visit, endorsement, typed, reading.errors));
        requireSeen(endorsement, reading.form.version);
        return this.checkPage(visit, endorsement, typed);
      },
      typed,
    );
  }

  /** The language switch leads here from the second step, which only a form can open. */
  @Get('check')
  again(@InManageVisit() visit: ManageVisit) {
    return seeOther(ownPath(visit, WITHDRAW_ACTION.path));
  }

  @Post()
  withdraw(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readForm(WithdrawForm, body);
    return this.desk.doing(
      visit,
      WITHDRAW_ACTION,
      async (endorsement) => {
        if (!reading.ok) {
          const { errors } = reading;
          return errors.every(({ field }) => field === 'sure')
            ? unprocessable(await this.checkPage(visit, endorsement, typed, errors))
            : unprocessable(await this.page(visit, endorsement, typed, errors));
        }
        const { code, text, version, reasonId: id } = reading.form;
        try {
          const seen = { endorsementId: endorsement.id, version: Number(version) };
          await withdrawEndorsement(this.registry, seen, { id, code, text });
        } catch (error) {
          if (!(error instanceof DomainError) || error.code !== 'reason.unknown') throw error;
          return unprocessable(await this.page(visit, endorsement, typed, NO_REASON));
        }
        return seeOther(donePath(visit, WITHDRAW_ACTION));
      },
      typed,
    );
  }

  /** The second step names the reason; without one that is offered, the first step is shown again. */
  private async checkPage(
    visit: ManageVisit,
    endorsement: EndorsementDetails,
    values: TypedValues,
    errors: readonly FormError[] = [],
  ) {
    const reasons = await reasonsFor(this.registry.dataSource.manager, WITHDRAWAL);
    const reason = reasons.find(({ code }) => code === typedText(values, 'code'));
    if (!reason) return this.page(visit, endorsement, values, NO_REASON);
    return <WithdrawCheckPage {...{ visit, endorsement, reason, values, errors }} />;
  }

  private async page(
    visit: ManageVisit,
    endorsement: EndorsementDetails,
    values: TypedValues = {},
    errors: readonly FormError[] = [],
  ) {
    const reasons = await reasonsFor(this.registry.dataSource.manager, WITHDRAWAL);
    return <WithdrawPage {...{ visit, endorsement, reasons, values, errors }} />;
  }
}
