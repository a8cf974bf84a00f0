import { Controller, Get, Query } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { listFactors } from '#registry/second-factor/factors.js';
import { countRecoveryCodes } from '#registry/second-factor/recovery-codes.js';
import { May } from '../../access/may.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { ACCOUNT_NEWS } from './account-address.js';
import { AccountPage } from './account-page.js';

/** One's own account. */
@Controller(':locale/staff/account')
@May('manage-own-account')
export class AccountController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query('done') done?: unknown) {
    const { manager } = this.registry.dataSource;
    const factors = await listFactors(manager, staff.id);
    const codesLeft = await countRecoveryCodes(manager, staff.id);
    return <AccountPage {...{ page, staff, factors, codesLeft, news: ACCOUNT_NEWS.find((news) => news === done) }} />;
  }
}
