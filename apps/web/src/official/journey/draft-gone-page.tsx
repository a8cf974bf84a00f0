import { Button } from '../../views/components/button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import { startPath } from './journey-paths.js';
import type { Visit } from './visit.js';

/** Says that the answers have expired, and how to begin again. */
export function DraftGonePage({ visit }: { visit: Visit }) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('sign.gone.title')}>
      <PageHeading size="l" lead={t('sign.gone.body')}>
        {t('sign.gone.title')}
      </PageHeading>
      <p class="govuk-body">{t('sign.gone.noCookie')}</p>
      <form method="post" action={startPath(visit)} novalidate>
        <Button>{t('sign.gone.again')}</Button>
      </form>
    </JourneyPage>
  );
}
