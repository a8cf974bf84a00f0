import { Body, Controller, Get, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { withdrawUndertaking } from '#registry/self-service/change-undertaking.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk } from '../own-page-desk.js';
import { refusedAt } from '../refused-at.js';
import { WITHDRAW_UNDERTAKING_ACTION } from './undertaking-actions.js';
import { readUndertakingChange } from './undertaking-form.js';
import { UndertakingPage } from './undertaking-page.js';

/** One undertaking less, at once. */
@Controller(':locale/manage/endorsement/undertaking-withdrawal')
@Public()
export class WithdrawUndertakingController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, WITHDRAW_UNDERTAKING_ACTION, (endorsement) => (
      <UndertakingPage {...{ visit, endorsement }} kind="withdraw" />
    ));
  }

  @Post()
  withdraw(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readUndertakingChange(body, this.registry.clock.now());
    return this.desk.doing(
      visit,
      WITHDRAW_UNDERTAKING_ACTION,
      (endorsement) => {
        const page = { visit, endorsement, kind: 'withdraw', values: typed } as const;
        if (!reading.ok) return unprocessable(<UndertakingPage {...page} errors={reading.errors} />);
        const { undertaking, mandate, version } = reading.form;
        const seen = { endorsementId: endorsement.id, version: Number(version) };
        return refusedAt(
          'undertaking',
          async () => {
            await withdrawUndertaking(this.registry, seen, { undertaking, mandate });
            return seeOther(donePath(visit, WITHDRAW_UNDERTAKING_ACTION));
          },
          (errors) => unprocessable(<UndertakingPage {...page} errors={errors} />),
        );
      },
      typed,
    );
  }
}
