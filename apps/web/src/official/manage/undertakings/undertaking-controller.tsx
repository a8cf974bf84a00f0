import { Body, Controller, Get, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import type { addUndertaking, withdrawUndertaking } from '#registry/self-service/change-undertaking.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import type { ManageAction } from '../manage-action.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk } from '../own-page-desk.js';
import { refusedAt } from '../refused-at.js';
import { readUndertakingChange } from './undertaking-form.js';
import { UndertakingPage, type UndertakingPageProps } from './undertaking-page.js';

/** Makes the controller of one change of the undertakings: which one, on what decision, and the change. */
export function undertakingController(
  kind: UndertakingPageProps['kind'],
  action: ManageAction,
  change: typeof addUndertaking | typeof withdrawUndertaking,
) {
  @Controller(`:locale/manage/endorsement/${action.path}`)
  @Public()
  class UndertakingController {
    constructor(
      readonly desk: OwnPageDesk,
      readonly registry: Registry,
    ) {}

    @Get()
    ask(@InManageVisit() visit: ManageVisit) {
      return this.desk.doing(visit, action, (endorsement) => <UndertakingPage {...{ visit, endorsement, kind }} />);
    }

    @Post()
    change(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
      const { typed, ...reading } = readUndertakingChange(body, this.registry.clock.now());
      return this.desk.doing(
        visit,
        action,
        (endorsement) => {
          const page = { visit, endorsement, kind, values: typed };
          if (!reading.ok) return unprocessable(<UndertakingPage {...page} errors={reading.errors} />);
          const { undertaking, mandate, version } = reading.form;
          const seen = { endorsementId: endorsement.id, version: Number(version) };
          return refusedAt(
            'undertaking',
            async () => {
              await change(this.registry, seen, { undertaking, mandate });
              return seeOther(donePath(visit, action));
            },
            (errors) => unprocessable(<UndertakingPage {...page} errors={errors} />),
          );
        },
        typed,
      );
    }
  }
  Object.defineProperty(UndertakingController, 'name', { value: `UndertakingController(${kind})` });
  return UndertakingController;
}
