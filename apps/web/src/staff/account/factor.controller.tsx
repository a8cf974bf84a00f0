import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { readFactor, renameFactor } from '#registry/accounts/second-factor/change-factors.js';
import type { Factor } from '#registry/accounts/second-factor/factors.js';
import { FreshFactor } from '../../access/fresh-factor.guard.js';
import { May } from '../../access/may.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm } from '../../http/read-form.js';
import { accountWithNews, factorId } from './account-address.js';
import { FactorForm } from './factor-form.js';
import { factorName } from './factor-name.js';
import { FactorPage, type FactorPageProps } from './factor-page.js';

/** Gives one of one's own factors a name. */
@Controller(':locale/staff/account/factors/:factorId')
@May('manage-own-account')
@FreshFactor()
export class FactorController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('factorId', factorId) id: string) {
    return this.page({ page, staff }, await readFactor(this.registry, staff.id, id));
  }

  @Post()
  async rename(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('factorId', factorId) id: string,
    @Body() body: unknown,
  ) {
    const factor = await readFactor(this.registry, staff.id, id);
    const reading = readForm(FactorForm, body);
    if (!reading.ok) return unprocessable(this.page({ page, staff, ...reading }, factor));
    await renameFactor(this.registry, staff.id, id, reading.form.name);
    return seeOther(accountWithNews(page, 'renamed'));
  }

  private page(given: Omit<FactorPageProps, 'name' | 'typed'> & Partial<FactorPageProps>, factor: Factor) {
    const name = factorName(given.page.t, factor);
    return <FactorPage typed={{ name }} {...given} name={name} />;
  }
}
