import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { JourneyPage } from '../../../views/layout.js';
import { stepAddress } from './second-factor-address.js';

export interface RecoveryCodePageProps {
  readonly page: PageContext;
  readonly returnTo: unknown;
  readonly typed?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks for one of the codes that were written down, and says what to do without any. */
export function RecoveryCodePage({ page, returnTo, typed = {}, errors = [] }: RecoveryCodePageProps) {
  const { t } = page;
  return (
    <JourneyPage
      {...page}
      title={t('account.recovery.title')}
      errors={errorSummary(t, errors)}
      backHref={stepAddress(page, '', returnTo)}
    >
      <PageHeading lead={t('account.recovery.lead')}>{t('account.recovery.title')}</PageHeading>
      <form method="post" action={stepAddress(page, '/recovery-code', returnTo)} noValidate>
        <Input
          name="code"
          label={t('account.recovery.label')}
          hint={t('account.recovery.hint')}
          width={30}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          dir="ltr"
          value={typedText(typed, 'code')}
          error={errorAt(t, errors, 'code')}
        />
        <Button>{t('site.actions.continue')}</Button>
      </form>
      <h2 class="govuk-heading-s">{t('account.recovery.noneTitle')}</h2>
      <p class="govuk-body">{t('account.recovery.none')}</p>
    </JourneyPage>
  );
}
