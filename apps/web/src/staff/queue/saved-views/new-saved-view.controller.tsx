import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { saveView } from '#registry/review/saved-views.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm, type FormError, type TypedValues } from '../../../http/read-form.js';
import { localePath } from '../../../views/site-paths.js';
import { activeFilters } from '../active-queue-filters.js';
import { queueAddress } from '../../case/case-address.js';
import { QueueQuery } from '../queue.query.js';
import { pageQuery, queryText } from '../../page-query.js';
import { nameRefused } from './name-refused.js';
import { SavedViewForm } from './saved-view.form.js';
import { SavedViewPage } from './saved-view-page.js';
import { SAVED_VIEWS } from './saved-views-address.js';

/** Keeps the filter of the list, which the address carries, under a name. */
@Controller(`:locale${SAVED_VIEWS}/new`)
@May('manage-own-account')
export class NewSavedViewController {
  constructor(private readonly registry: Registry) {}

  @Get()
  show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query() asked: unknown) {
    const query = filterIn(asked);
    // Without a filter there is nothing to keep: that list is there already.
    if (queryText(query) === '') return seeOther(queueAddress(page.t.locale));
    return form(page, staff, query, {});
  }

  @Post()
  async save(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Query() asked: unknown,
    @Body() body: unknown,
  ) {
    const query = filterIn(asked);
    const filter = queryText(query);
    const list = `${queueAddress(page.t.locale)}${filter}`;
    if (filter === '') return seeOther(list);
    const reading = readForm(SavedViewForm, body);
    const errors = reading.ok
      ? await nameRefused(() => saveView(this.registry, staff.id, { name: reading.form.name, filter }))
      : reading.errors;
    return errors.length > 0 ? unprocessable(form(page, staff, query, reading.typed, errors)) : seeOther(list);
  }
}

function filterIn(asked: unknown): QueueQuery {
  const { page: _page, ...filter } = pageQuery(QueueQuery, asked);
  return filter;
}

function form(
  page: PageContext,
  staff: SignedInStaff,
  query: QueueQuery,
  typed: TypedValues,
  errors: readonly FormError[] = [],
) {
  const { t } = page;
  const filters = activeFilters(t, query).map(({ label }) => label);
  const action = `${localePath(t.locale, `${SAVED_VIEWS}/new`)}${queryText(query)}`;
  return <SavedViewPage {...{ page, staff, filters, action, typed, errors }} title={t('views.new')} />;
}
