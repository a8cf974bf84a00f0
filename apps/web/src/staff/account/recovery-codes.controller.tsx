import { Controller, Get, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { renewRecoveryCodes } from '#registry/accounts/second-factor/recovery-codes.js';
import { FreshFactor } from '../../access/fresh-factor.guard.js';
import { May } from '../../access/may.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import { withStatus } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { ConfirmPage } from './confirm-page.js';
import { accountAddress } from './account-address.js';
import { RecoveryCodesPage } from './recovery-codes-page.js';

/** Makes new recovery codes in place of the old ones. */
@Controller(':locale/staff/account/recovery-codes')
@May('manage-own-account')
@FreshFactor()
export class RecoveryCodesController {
  constructor(private readonly registry: Registry) {}

  @Get()
  ask(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const { t } = page;
    return (
      <ConfirmPage page={page} staff={staff} title={t('account.renew.title')} button={t('account.renew.button')}>
        {t('account.renew.text')}
      </ConfirmPage>
    );
  }

  /** Answers the form itself: nothing keeps the codes that another page could show. */
  @Post()
  async renew(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const codes = await renewRecoveryCodes(this.registry, staff.id);
    return withStatus(200, <RecoveryCodesPage {...{ page, staff, codes, goOn: accountAddress(page) }} />);
  }
}
