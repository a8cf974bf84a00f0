import type { SetupView } from '#registry/accounts/choose-password.js';
import { PASSWORD_MINIMUM } from '#registry/accounts/password-rules.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, type FormError } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { PasswordInput } from '../../../views/components/password-input.js';
import { JourneyPage } from '../../../views/layout.js';

export interface SetUpPageProps {
  readonly page: PageContext;
  readonly account: SetupView;
  readonly errors?: readonly FormError[];
}

/** Asks a member of staff to choose a password; typed twice, because it cannot be shown without a script. */
export function SetUpPage({ page, account, errors = [] }: SetUpPageProps) {
  const { t } = page;
  return (
    <JourneyPage {...page} title={t('staff.setUp.title')} errors={errorSummary(t, errors)}>
      <PageHeading lead={t('staff.setUp.lead', { name: account.name, email: account.email })}>
        {t('staff.setUp.title')}
      </PageHeading>
      <form method="post" noValidate>
        {/* Tells password managers whose password this is; it has no name, so it is not sent. */}
        <input type="text" autocomplete="username" value={account.email} readOnly hidden />
        <PasswordInput
          name="password"
          autocomplete="new-password"
          label={t('staff.setUp.password')}
          hint={t('staff.setUp.hint', { minimum: PASSWORD_MINIMUM })}
          error={errorAt(t, errors, 'password')}
        />
        <PasswordInput
          name="again"
          autocomplete="new-password"
          label={t('staff.setUp.again')}
          error={errorAt(t, errors, 'again')}
        />
        <p class="govuk-body">{t('staff.setUp.sessions')}</p>
        <Button>{t('staff.setUp.button')}</Button>
      </form>
    </JourneyPage>
  );
}
