import { renderSVG } from 'uqr';
import type { NewAuthenticator } from '#registry/accounts/second-factor/authenticator-app.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorSummary, type FormError } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { JourneyPage } from '../../../views/layout.js';
import { RawSvg } from '../../../views/raw-svg.js';
import { stepAddress } from './second-factor-address.js';
import { CodeInput } from './second-factor-page.js';

export interface AppSetUpPageProps {
  readonly page: PageContext;
  readonly returnTo: unknown;
  readonly app: NewAuthenticator;
  readonly errors?: readonly FormError[];
}

/** Shows the secret as a picture and as text, and asks for the first code. */
export function AppSetUpPage({ page, returnTo, app, errors = [] }: AppSetUpPageProps) {
  const { t } = page;
  return (
    <JourneyPage
      {...page}
      title={t('account.app.title')}
      errors={errorSummary(t, errors)}
      backHref={stepAddress(page, '/set-up', returnTo)}
    >
      <PageHeading>{t('account.app.title')}</PageHeading>
      <p class="govuk-body">{t('account.app.scan')}</p>
      <div role="img" aria-label={t('account.app.picture')} class="wc-secret__picture">
        <RawSvg svg={renderSVG(app.uri, { border: 2 })} />
      </div>
      <p class="govuk-body">
        {t('account.app.byHand')}{' '}
        <a class="govuk-link" href={app.uri}>
          {t('account.app.here')}
        </a>
      </p>
      <p class="wc-secret" dir="ltr">
        {(app.secret.match(/.{1,4}/g) ?? []).join(' ')}
      </p>
      <form method="post" action={stepAddress(page, '/set-up/app', returnTo)} noValidate>
        <input type="hidden" name="sealed" value={app.sealed} />
        <CodeInput page={page} errors={errors} hint={t('account.app.codeHint')} />
        <Button>{t('account.app.button')}</Button>
      </form>
    </JourneyPage>
  );
}
