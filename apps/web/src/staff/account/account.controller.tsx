import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { listFactors } from '#registry/accounts/second-factor/factors.js';
import { countRecoveryCodes } from '#registry/accounts/second-factor/recovery-codes.js';
import { liveSessions } from '#registry/accounts/live-sessions.js';
import { May } from '../../access/may.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { ACCOUNT_NEWS, accountAddress } from './account-address.js';
import { AccountPage } from './account-page.js';
import { SessionList } from './session-list.js';

/** One's own account. */
@Controller(':locale/staff/account')
@May('manage-own-account')
export class AccountController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Req() request: FastifyRequest,
    @Query('done') done?: unknown,
  ) {
    const { manager } = this.registry.dataSource;
    const factors = await listFactors(manager, staff.id);
    const codesLeft = await countRecoveryCodes(manager, staff.id);
    const sessions = await liveSessions(this.registry, staff.id, request.session.sessionId);
    const news = ACCOUNT_NEWS.find((one) => one === done);
    return (
      <AccountPage {...{ page, staff, factors, codesLeft, news }}>
        <SessionList
          {...{ page, sessions }}
          action={accountAddress(page, '/sessions')}
          endAll={page.t('people.sessions.endOthers')}
        />
      </AccountPage>
    );
  }
}
