import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { NotificationBanner } from '../../../views/components/notification-banner.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { PasswordInput } from '../../../views/components/password-input.js';
import { JourneyPage } from '../../../views/layout.js';
import { localePath, SITE_PATHS } from '../../../views/site-paths.js';

export interface SignInPageProps {
  readonly page: PageContext;
  /** Where to go on to; already checked. */
  readonly returnTo?: string | null;
  readonly typed?: TypedValues;
  readonly errors?: readonly FormError[];
  /** What was just done: a password was chosen, or the person signed out. */
  readonly done?: 'password-set' | 'signed-out';
}

/** Address and password, and what to do without them. */
export function SignInPage({ page, returnTo, typed = {}, errors = [], done }: SignInPageProps) {
  const { t } = page;
  return (
    <JourneyPage {...page} query="" title={t('staff.signIn.title')} errors={errorSummary(t, errors)}>
      {done && (
        <NotificationBanner
          type="success"
          text={t(done === 'password-set' ? 'staff.signIn.passwordSet' : 'staff.signIn.signedOut')}
        />
      )}
      <PageHeading lead={t('staff.signIn.lead')}>{t('staff.signIn.title')}</PageHeading>
      <form method="post" action={localePath(t.locale, SITE_PATHS.staffSignIn)} noValidate>
        {returnTo && <input type="hidden" name="return" value={returnTo} />}
        <Input
          name="email"
          type="email"
          autocomplete="username"
          label={t('staff.signIn.email')}
          value={typedText(typed, 'email')}
          error={errorAt(t, errors, 'email')}
        />
        <PasswordInput name="password" label={t('staff.signIn.password')} error={errorAt(t, errors, 'password')} />
        <Button>{t('staff.signIn.button')}</Button>
      </form>
      <h2 class="govuk-heading-s">{t('staff.signIn.helpTitle')}</h2>
      <p class="govuk-body">{t('staff.signIn.help')}</p>
    </JourneyPage>
  );
}

/** Says that there were too many failures, and how long to wait; null when waiting does not help. */
export function TooManyAttemptsPage({ page, minutes }: { page: PageContext; minutes: number | null }) {
  const { t } = page;
  return (
    <JourneyPage {...page} title={t('staff.signIn.tooManyTitle')}>
      <PageHeading>{t('staff.signIn.tooManyTitle')}</PageHeading>
      <p class="govuk-body">{minutes === null ? t('staff.signIn.ended') : t('staff.signIn.tooMany', { minutes })}</p>
      <p class="govuk-body">{t('staff.signIn.help')}</p>
    </JourneyPage>
  );
}
