import { Controller, Get } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { savedViews } from '#registry/review/saved-views.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { SAVED_VIEWS } from './saved-views-address.js';
import { SavedViewsPage } from './saved-views-page.js';

/** The views that somebody keeps. */
@Controller(`:locale${SAVED_VIEWS}`)
@May('manage-own-account')
export class SavedViewsController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const views = await savedViews(this.registry.dataSource.manager, staff.id);
    return <SavedViewsPage {...{ page, staff, views }} />;
  }
}
