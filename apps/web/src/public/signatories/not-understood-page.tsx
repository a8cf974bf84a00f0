import type { PageContext } from '../../http/page-context.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { PublicPage } from '../../views/layout.js';
import { listAddress } from './list-address.js';

export interface NotUnderstoodPageProps {
  context: PageContext;
  /** Names of the parameters whose values make no sense. */
  parameters: readonly string[];
}

/** For an address of the list that was cut off or changed by hand. */
export function NotUnderstoodPage({ context, parameters }: NotUnderstoodPageProps) {
  const { t } = context;
  return (
    <PublicPage {...context} section="signatories" title={t('register.invalid.title')} query="" noindex>
      <PageHeading>{t('register.invalid.title')}</PageHeading>
      <p class="govuk-body">{t('register.invalid.body', { names: t.list(parameters) })}</p>
      <LinkButton href={listAddress(t.locale, {})}>{t('register.invalid.all')}</LinkButton>
    </PublicPage>
  );
}
