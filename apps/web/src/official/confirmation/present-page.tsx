import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import type { Visit } from '../journey/visit.js';
import { StandingSection } from '../submission/standing-section.js';
import type { ConfirmationStanding } from './confirmation-standing.js';

/** For an endorsement that was confirmed, and with which more has happened since: how it stands now. */
export function PresentPage({ visit, view }: { readonly visit: Visit; readonly view: ConfirmationStanding }) {
  const { t } = visit.page;
  const title = t(`manage.status.${view.standing.status}.title`);
  return (
    <JourneyPage {...visit.page} title={title}>
      <PageHeading size="l" caption={t('confirm.decided.title')}>
        {title}
      </PageHeading>
      <StandingSection visit={visit} endorsement={view.endorsement} standing={view.standing} now={view.now} />
    </JourneyPage>
  );
}
