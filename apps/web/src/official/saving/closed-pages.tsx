import { Button } from '../../views/components/button.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import { requestPath } from '../confirmation/confirmation-paths.js';
import { startPath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';
import { returnPath } from './saving-paths.js';

interface ClosedPageProps {
  readonly visit: Visit;
}

/** For a link that was never sent or not whole, and for answers that are deleted or whose time is over. */
export function ReturnGonePage({ visit }: ClosedPageProps) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('saving.gone.title')}>
      <PageHeading size="l" lead={t('saving.gone.body')}>
        {t('saving.gone.title')}
      </PageHeading>
      <p class="govuk-body">{t('saving.gone.whole')}</p>
      <form method="post" action={startPath(visit)} novalidate>
        <Button>{t('saving.gone.button')}</Button>
      </form>
    </JourneyPage>
  );
}

/** For a link that has taken too many wrong codes. */
export function ReturnLockedPage({ visit, token }: ClosedPageProps & { readonly token: string }) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('saving.locked.title')}>
      <PageHeading size="l" lead={t('saving.locked.body')}>
        {t('saving.locked.title')}
      </PageHeading>
      <form method="post" action={returnPath(visit, token, 'renewal')} novalidate>
        <Button>{t('saving.locked.button')}</Button>
      </form>
    </JourneyPage>
  );
}

/** For answers with which the pact was signed meanwhile. */
export function ReturnSubmittedPage({ visit }: ClosedPageProps) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('saving.submitted.title')}>
      <PageHeading size="l" lead={t('saving.submitted.body')}>
        {t('saving.submitted.title')}
      </PageHeading>
      <LinkButton href={requestPath(visit)}>{t('saving.submitted.link')}</LinkButton>
    </JourneyPage>
  );
}

/** The answer to whoever asked for a new link: the same for any. */
export function ReturnRenewedPage({ visit }: ClosedPageProps) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('saving.sent.title')}>
      <PageHeading size="l" lead={t('saving.sent.body')}>
        {t('saving.sent.title')}
      </PageHeading>
      <p class="govuk-body">{t('saving.sent.limit')}</p>
    </JourneyPage>
  );
}
