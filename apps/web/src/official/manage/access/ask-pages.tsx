import { ACCESS_LINK_MINUTES } from '#registry/own-page/request-access.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { JourneyPage } from '../../../views/layout.js';
import { localePath } from '../../../views/site-paths.js';
import { optional } from '../../fields/optional.js';
import { managePath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';

export interface AskPageProps {
  readonly visit: ManageVisit;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks for the contact's address, to which a link goes. */
export function AskPage({ visit, values = {}, errors = [] }: AskPageProps) {
  const { t } = visit.page;
  const to = typedText(values, 'to');
  return (
    <JourneyPage {...visit.page} title={t('manage.ask.title')} errors={errorSummary(t, errors)}>
      <PageHeading size="l" lead={t('manage.ask.lead')}>
        {t('manage.ask.title')}
      </PageHeading>
      <form method="post" action={managePath(visit)} novalidate>
        {to && <input type="hidden" name="to" value={to} />}
        <Input
          name="email"
          type="email"
          label={t('manage.ask.email')}
          hint={t('manage.ask.emailHint')}
          error={errorAt(t, errors, 'email')}
          value={typedText(values, 'email')}
          autocomplete="email"
        />
        <Input
          name="reference"
          label={optional(t, 'confirm.request.reference')}
          hint={t('manage.ask.referenceHint')}
          error={errorAt(t, errors, 'reference')}
          value={typedText(values, 'reference')}
          width={20}
          autocapitalize="characters"
          autocomplete="off"
          dir="ltr"
        />
        <Button>{t('manage.ask.button')}</Button>
      </form>
      <p class="govuk-body">{t('manage.ask.otherwise', { email: visit.page.site.contactEmail })}</p>
    </JourneyPage>
  );
}

/** Says the same to everybody. */
export function AskedPage({ visit }: Pick<AskPageProps, 'visit'>) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('confirm.requested.title')}>
      <PageHeading size="l" lead={t('manage.requested.body', { minutes: ACCESS_LINK_MINUTES })}>
        {t('confirm.requested.title')}
      </PageHeading>
      <p class="govuk-body">{t('manage.requested.limit')}</p>
      <p class="govuk-body">
        {t('manage.requested.unconfirmed')}{' '}
        <a class="govuk-link" href={localePath(t.locale, '/confirm')}>
          {t('confirm.request.title')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={managePath(visit)}>
          {t('manage.requested.again')}
        </a>
      </p>
    </JourneyPage>
  );
}
