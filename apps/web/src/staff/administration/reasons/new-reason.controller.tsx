import { Body, Controller, Get, Post } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import { Registry } from '#registry/registry.js';
import { addReason } from '#registry/review/change-reasons.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm, type FormError } from '../../../http/read-form.js';
import { localePath } from '../../../views/site-paths.js';
import { NewReasonPage } from './reason-pages.js';
import { NewReasonForm, wordsOf } from './reason.form.js';
import { REASONS } from './reasons-address.js';

/** Adding a reason. */
@Controller(`:locale${REASONS}/new`)
@May('manage-registry')
export class NewReasonController {
  constructor(private readonly registry: Registry) {}

  @Get()
  show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    return <NewReasonPage {...{ page, staff }} typed={{}} errors={[]} />;
  }

  @Post()
  async add(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Body() body: unknown) {
    const reading = readForm(NewReasonForm, body);
    const { typed } = reading;
    const again = (errors: readonly FormError[]) =>
      unprocessable(<NewReasonPage {...{ page, staff, typed, errors }} />);
    if (!reading.ok) return again(reading.errors);
    const { purpose, code } = reading.form;
    try {
      await addReason(this.registry, { purpose, code, ...wordsOf(reading.form) }, staff.id);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'reason.code-taken')) throw error;
      return again([{ field: 'code', key: 'reasons.codeTaken' }]);
    }
    return seeOther(localePath(page.t.locale, REASONS));
  }
}
