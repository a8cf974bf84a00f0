import { Body, Controller, Get, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { addUndertaking } from '#registry/self-service/change-undertaking.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk } from '../own-page-desk.js';
import { refusedAt } from '../refused-at.js';
import { ADD_UNDERTAKING_ACTION } from './undertaking-actions.js';
import { readUndertakingChange } from './undertaking-form.js';
import { UndertakingPage } from './undertaking-page.js';

/** One more undertaking: at once, or as a proposal that staff look at. */
@Controller(':locale/manage/endorsement/new-undertaking')
@Public()
export class AddUndertakingController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, ADD_UNDERTAKING_ACTION, (endorsement) => (
      <UndertakingPage {...{ visit, endorsement }} kind="add" />
    ));
  }

  @Post()
  add(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readUndertakingChange(body, this.registry.clock.now());
    return this.desk.doing(
      visit,
      ADD_UNDERTAKING_ACTION,
      (endorsement) => {
        const page = { visit, endorsement, kind: 'add', values: typed } as const;
        if (!reading.ok) return unprocessable(<UndertakingPage {...page} errors={reading.errors} />);
        const { undertaking, mandate, version } = reading.form;
        const seen = { endorsementId: endorsement.id, version: Number(version) };
        return refusedAt(
          'undertaking',
          async () => {
            await addUndertaking(this.registry, seen, { undertaking, mandate });
            return seeOther(donePath(visit, ADD_UNDERTAKING_ACTION));
          },
          (errors) => unprocessable(<UndertakingPage {...page} errors={errors} />),
        );
      },
      typed,
    );
  }
}
