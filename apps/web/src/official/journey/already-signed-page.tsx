import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import type { Visit } from './visit.js';

/** Answers an old tab in which somebody changes what another tab has submitted meanwhile. */
export function AlreadySignedPage({ visit, submittedHref }: { visit: Visit; submittedHref: string }) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('sign.alreadySigned.title')}>
      <PageHeading size="l" lead={t('sign.alreadySigned.body')}>
        {t('sign.alreadySigned.title')}
      </PageHeading>
      <LinkButton href={submittedHref}>{t('sign.alreadySigned.see')}</LinkButton>
    </JourneyPage>
  );
}
