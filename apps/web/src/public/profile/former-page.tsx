import type { FormerSignatory } from '#registry/public-register/former-signatories.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import type { PageContext } from '../../http/page-context.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { PublicPage } from '../../views/layout.js';
import { listAddress } from '../signatories/list-address.js';
import { WhatSucceeded } from './what-succeeded.js';

export interface FormerPageProps {
  context: PageContext;
  former: FormerSignatory;
  /** Those of its successors that are in public. */
  present: readonly PublicSignatory[];
}

/** What stays at the address of a local government that is not listed any more. Nothing about a person is here. */
export function FormerPage({ context, former, present }: FormerPageProps) {
  const { name, country, standing, was, since, succession } = former;
  const { t } = context;
  const words =
    was === 'announced' && (standing === 'withdrawn' || standing === 'removed')
      ? (`standing.former.announced.${standing}` as const)
      : (`standing.former.${standing}` as const);
  const title = t('register.profile.pageTitle', { name, country: t.country(country) });
  return (
    <PublicPage {...context} section="signatories" title={title} description={t(`${words}.means`)} noindex>
      <PageHeading lead={t(`${words}.lead`, { date: t.date(since) })}>
        <bdi>{title}</bdi>
      </PageHeading>
      {succession ? (
        <WhatSucceeded t={t} name={name} succession={succession} present={present} />
      ) : (
        <p class="govuk-body">{t(`${words}.means`)}</p>
      )}
      <p class="govuk-body">{t('standing.former.notCounted')}</p>
      <p class="govuk-body">
        <a href={listAddress(t.locale, {})}>{t('register.profile.all')}</a>
      </p>
    </PublicPage>
  );
}
