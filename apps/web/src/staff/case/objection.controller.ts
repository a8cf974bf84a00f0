import { Controller, Param, Post } from '@nestjs/common';
import { settleObjection } from '#registry/own-page/end-contact-changes.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { caseAddress } from './case-address.js';
import { caseId } from './case-id.js';

/** Notes that staff have looked at an objection to a hand-over: the contact can be changed again. */
@Controller(':locale/staff/endorsements/:id/objection')
@May('decide-endorsements')
export class ObjectionSettlingController {
  constructor(private readonly registry: Registry) {}

  @Post()
  async settle(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('id', caseId) id: string) {
    await settleObjection(this.registry, id, staff.id);
    return seeOther(caseAddress(page.t.locale, id));
  }
}
