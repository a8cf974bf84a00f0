import { Controller, Get, Param, Post } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { readFactor, removeFactor } from '#registry/accounts/second-factor/change-factors.js';
import { FreshFactor } from '../../access/fresh-factor.guard.js';
import { May } from '../../access/may.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import { seeOther } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { accountWithNews, factorId } from './account-address.js';
import { ConfirmPage } from './confirm-page.js';
import { factorName } from './factor-name.js';

/** Removes one of one's own factors, unless it is the last one. */
@Controller(':locale/staff/account/factors/:factorId/removal')
@May('manage-own-account')
@FreshFactor()
export class FactorRemovalController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async ask(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('factorId', factorId) id: string) {
    const { t } = page;
    const name = factorName(t, await readFactor(this.registry, staff.id, id));
    return (
      <ConfirmPage
        page={page}
        staff={staff}
        title={t('account.remove.title', { name })}
        button={t('account.remove.button')}
      >
        {t('account.remove.text')}
      </ConfirmPage>
    );
  }

  @Post()
  async remove(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('factorId', factorId) id: string) {
    await removeFactor(this.registry, staff.id, id);
    return seeOther(accountWithNews(page, 'removed'));
  }
}
