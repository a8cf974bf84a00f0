import type { OwnOverview } from '#registry/own-page/own-endorsement.js';
import { NotificationBanner } from '../../../views/components/notification-banner.js';
import type { ManageVisit } from '../manage-visit.js';
import { actionOutcome } from './done-action.js';

/** Says what became of the form that led here: "done" only of what is done. */
export function OutcomeBanner({ visit, own }: { visit: ManageVisit; own: OwnOverview }) {
  const { t, query } = visit.page;
  const found = actionOutcome(query, own);
  if (!found) return null;
  const { action, outcome } = found;
  return (
    <NotificationBanner
      type={outcome === 'unchanged' ? undefined : 'success'}
      title={outcome === 'sent' ? t('manage.overview.sentTitle') : undefined}
      text={t(`manage.overview.${outcome}`, { what: t(action.label) })}
    />
  );
}
