import type { CaseFile } from '#registry/review/case-file.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { proposalBelow } from '../decisions/undertakings/proposal-page.js';
import { caseAddress } from './case-address.js';

export interface CaseRequestsProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly file: CaseFile;
}

/** What the contact asks of staff: proposed undertakings, and an objection that ended a request for another contact. */
export function CaseRequests({ page: { t }, staff, file }: CaseRequestsProps) {
  const { endorsement, proposedUndertakings, objections } = file;
  const mayDecide = mayStaff(staff, 'decide-endorsements');
  const address = (below: string) => caseAddress(t.locale, endorsement.id, below);
  return (
    <>
      {proposedUndertakings.length > 0 && (
        <InsetText>
          <h2 class="govuk-heading-s">{t('changes.review.proposed')}</h2>
          <ul class="govuk-list">
            {proposedUndertakings.map((change) => {
              const title = t(`pact.undertakings.${change.undertaking}.title`);
              return (
                <li>
                  <a class="govuk-link" href={address(`/${proposalBelow(change)}`)}>
                    {title}
                  </a>
                  , {t.date(change.askedAt)}
                </li>
              );
            })}
          </ul>
        </InsetText>
      )}
      {objections
        .filter(({ frozenAt }) => frozenAt === null)
        .map(({ endedAt, newName, newEmail }) => (
          <InsetText>
            <h2 class="govuk-heading-s">{t('changes.frozen.title')}</h2>
            <p class="govuk-body">
              {t('changes.frozen.body', { date: t.date(endedAt ?? new Date()) })} <bdi>{newName}</bdi>,{' '}
              <bdi dir="ltr">{newEmail}</bdi>
            </p>
            {mayDecide && (
              <form method="post" action={address('/objection')}>
                <Button variant="secondary">{t('changes.frozen.settle')}</Button>
              </form>
            )}
          </InsetText>
        ))}
    </>
  );
}
