import { Body, Controller, Get, NotFoundException, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { removeView, renameView, savedView, type SavedView } from '#registry/review/saved-views.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { localePath } from '../../../views/site-paths.js';
import { activeFilters } from '../active-queue-filters.js';
import { queryOf } from './filter-of-view.js';
import { nameRefused } from './name-refused.js';
import { SavedViewForm } from './saved-view.form.js';
import { SavedViewPage } from './saved-view-page.js';
import { SAVED_VIEWS } from './saved-views-address.js';

const viewId = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });

/** Renames or removes a view of one's own. */
@Controller(`:locale${SAVED_VIEWS}/:viewId`)
@May('manage-own-account')
export class SavedViewController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('viewId', viewId) id: string) {
    const view = await this.read(staff, id);
    return form(page, staff, view, { name: view.name });
  }

  @Post()
  async rename(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('viewId', viewId) id: string,
    @Body() body: unknown,
  ) {
    const view = await this.read(staff, id);
    const reading = readForm(SavedViewForm, body);
    const errors = reading.ok
      ? await nameRefused(() => renameView(this.registry, staff.id, { id, name: reading.form.name }))
      : reading.errors;
    return errors.length > 0 ? unprocessable(form(page, staff, view, reading.typed, errors)) : toList(page);
  }

  @Post('removal')
  async remove(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('viewId', viewId) id: string) {
    await removeView(this.registry, staff.id, id);
    return toList(page);
  }

  private read(staff: SignedInStaff, id: string): Promise<SavedView> {
    return savedView(this.registry.dataSource.manager, staff.id, id);
  }
}

function toList({ t }: PageContext) {
  return seeOther(localePath(t.locale, SAVED_VIEWS));
}

function form(
  page: PageContext,
  staff: SignedInStaff,
  view: SavedView,
  typed: TypedValues,
  errors: readonly FormError[] = [],
) {
  const { t } = page;
  const filters = activeFilters(t, queryOf(view) ?? {}).map(({ label }) => label);
  const action = localePath(t.locale, `${SAVED_VIEWS}/${view.id}`);
  return (
    <SavedViewPage {...{ page, staff, filters, action, typed, errors }} title={t('views.rename', { name: view.name })}>
      <form method="post" action={`${action}/removal`}>
        <Button variant="warning">{t('views.remove')}</Button>
      </form>
    </SavedViewPage>
  );
}
