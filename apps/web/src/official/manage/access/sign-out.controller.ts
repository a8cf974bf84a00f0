import { Controller, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { endSignatorySession } from '#registry/own-page/signatory-session.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther } from '../../../http/outcome.js';
import { managePath } from '../manage-paths.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';

/** Leaves a signatory's own page before its hour is over. */
@Controller(':locale/manage/endorsement/sign-out')
@Public()
export class SignatorySignOutController {
  constructor(private readonly registry: Registry) {}

  @Post()
  async leave(@InManageVisit() visit: ManageVisit) {
    if (visit.sessionToken) await endSignatorySession(this.registry, visit.sessionToken);
    visit.letOut();
    return seeOther(managePath(visit));
  }
}
