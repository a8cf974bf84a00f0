import type { CaseFile } from '#registry/review/case-file.js';
import type { PageContext } from '../../http/page-context.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { caseAddress } from './case-address.js';
import { moment } from './words.js';

export interface CaseDisputesProps {
  readonly page: PageContext;
  readonly file: Pick<CaseFile, 'endorsement' | 'objections'>;
}

/** Says first of all that it is disputed who the contact is, and leads to the page where it is decided. */
export function CaseDisputes({ page: { t }, file: { endorsement, objections } }: CaseDisputesProps) {
  return (
    <>
      {objections.map(({ id, frozenAt }) => {
        if (frozenAt === null) return null;
        return (
          <NotificationBanner title={t('changes.dispute.title')} titleId={`dispute-${id}`}>
            <p class="govuk-notification-banner__heading">{t('changes.dispute.body', { date: moment(t, frozenAt) })}</p>
            <p class="govuk-body">
              <a class="govuk-notification-banner__link" href={caseAddress(t.locale, endorsement.id, `/dispute/${id}`)}>
                {t('changes.dispute.decide')}
              </a>
            </p>
          </NotificationBanner>
        );
      })}
    </>
  );
}
