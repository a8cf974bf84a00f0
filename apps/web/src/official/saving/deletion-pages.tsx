import { Button } from '../../views/components/button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import { startPath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';
import { deletionPath, savePath } from './saving-paths.js';

/** Asks once more before the answers of this browser go. */
export function DeletionPage({ visit }: { visit: Visit }) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('saving.deletion.title')}>
      <PageHeading size="l" lead={t('saving.deletion.lead')}>
        {t('saving.deletion.title')}
      </PageHeading>
      <form method="post" action={deletionPath(visit)} novalidate>
        <Button variant="warning">{t('saving.deletion.button')}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={savePath(visit)}>
          {t('saving.deletion.keep')}
        </a>
      </p>
    </JourneyPage>
  );
}

/** Says that nothing is left. */
export function DeletedPage({ visit }: { visit: Visit }) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('saving.deleted.title')}>
      <PageHeading size="l" lead={t('saving.deleted.body')}>
        {t('saving.deleted.title')}
      </PageHeading>
      <p class="govuk-body">
        <a class="govuk-link" href={startPath(visit)}>
          {t('sign.start.title')}
        </a>
      </p>
    </JourneyPage>
  );
}
