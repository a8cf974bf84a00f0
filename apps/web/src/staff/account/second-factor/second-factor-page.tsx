import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, type FormError } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { JourneyPage } from '../../../views/layout.js';
import { localePath, SITE_PATHS } from '../../../views/site-paths.js';
import { PASSKEY_SCRIPTS, PasskeyElement } from './passkey-element.js';
import { stepAddress } from './second-factor-address.js';

export interface SecondFactorPageProps {
  readonly page: PageContext;
  readonly returnTo: unknown;
  readonly hasApp: boolean;
  /** What the browser is asked when the account has a passkey. */
  readonly passkey: object | null;
  readonly errors?: readonly FormError[];
}

/** Asks for the second factor: what the account has, and what to do without it. */
export function SecondFactorPage({ page, returnTo, hasApp, passkey, errors = [] }: SecondFactorPageProps) {
  const { t } = page;
  return (
    <JourneyPage
      {...page}
      title={t('account.ask.title')}
      errors={errorSummary(t, errors)}
      scripts={passkey ? PASSKEY_SCRIPTS : []}
    >
      <PageHeading lead={t('account.ask.lead')}>{t('account.ask.title')}</PageHeading>
      {hasApp && (
        <form method="post" action={stepAddress(page, '', returnTo)} noValidate>
          <CodeInput page={page} errors={errors} hint={t('account.code.hint')} />
          <Button>{t('site.actions.continue')}</Button>
        </form>
      )}
      {passkey && (
        <>
          {hasApp && <h2 class="govuk-heading-s">{t('account.passkey.instead')}</h2>}
          <PasskeyElement
            t={t}
            mode="sign-in"
            options={passkey}
            action={stepAddress(page, '/passkey', returnTo)}
            secondary={hasApp}
          />
        </>
      )}
      <h2 class="govuk-heading-s">{t('account.ask.lostTitle')}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={stepAddress(page, '/recovery-code', returnTo)}>
          {t('account.ask.lost')}
        </a>
      </p>
      <StartAgain page={page} />
    </JourneyPage>
  );
}

/** The field for the six figures of an authenticator app. */
export function CodeInput({ page, errors, hint }: { page: PageContext; errors: readonly FormError[]; hint: string }) {
  const { t } = page;
  return (
    <Input
      name="code"
      label={t('account.code.label')}
      hint={hint}
      width={10}
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
      dir="ltr"
      error={errorAt(t, errors, 'code')}
    />
  );
}

/** The way out for whoever has the wrong account, or shares the machine. */
export function StartAgain({ page: { t } }: { page: PageContext }) {
  return (
    <form method="post" action={localePath(t.locale, SITE_PATHS.staffSignOut)}>
      <Button variant="secondary">{t('account.ask.startAgain')}</Button>
    </form>
  );
}

/** Says that there were too many wrong codes, and how long to wait; null when waiting does not help. */
export function TooManyCodesPage({ page, minutes }: { page: PageContext; minutes: number | null }) {
  const { t } = page;
  return (
    <JourneyPage {...page} title={t('account.tooMany.title')}>
      <PageHeading>{t('account.tooMany.title')}</PageHeading>
      <p class="govuk-body">{minutes === null ? t('account.tooMany.ended') : t('account.tooMany.text', { minutes })}</p>
      <p class="govuk-body">{t('account.tooMany.notYou')}</p>
    </JourneyPage>
  );
}
