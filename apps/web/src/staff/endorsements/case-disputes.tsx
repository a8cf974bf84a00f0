import type { CaseFile } from '#registry/review/case-file.js';
import { permissionsOf, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { caseAddress } from './case-address.js';
import { moment } from './words.js';

export interface CaseDisputesProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly file: Pick<CaseFile, 'endorsement' | 'objections'>;
}

/** Says first of all that it is disputed who the contact is, and leads to the decision. */
export function CaseDisputes({ page: { t }, staff, file: { endorsement, objections } }: CaseDisputesProps) {
  const mayDecide = permissionsOf(staff.role).includes('decide-endorsements');
  return (
    <>
      {objections.map(({ id, frozenAt }) => {
        if (frozenAt === null) return null;
        return (
          <NotificationBanner title={t('changes.dispute.title')} titleId={`dispute-${id}`}>
            <p class="govuk-notification-banner__heading">{t('changes.dispute.body', { date: moment(t, frozenAt) })}</p>
            {mayDecide && (
              <p class="govuk-body">
                <a
                  class="govuk-notification-banner__link"
                  href={caseAddress(t.locale, endorsement.id, `/dispute/${id}`)}
                >
                  {t('changes.dispute.decide')}
                </a>
              </p>
            )}
          </NotificationBanner>
        );
      })}
    </>
  );
}
