import type { CaseFile } from '#registry/review/case-file.js';
import { permissionsOf, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { caseAddress } from './case-address.js';
import { moment } from './words.js';

export interface CaseAddressesProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly file: Pick<CaseFile, 'endorsement' | 'addresses'>;
}

/** Addresses that staff set: one that waits to be accepted, and one at which nobody else has looked yet. */
export function CaseAddresses({ page: { t }, staff, file }: CaseAddressesProps) {
  const { endorsement, addresses } = file;
  const { asked, unseen } = addresses;
  const mayDecide = permissionsOf(staff.role).includes('decide-endorsements');
  return (
    <>
      {asked && (
        <InsetText>
          <h2 class="govuk-heading-s">{t('delivery.contact.title')}</h2>
          <p class="govuk-body">
            {t('changes.byStaff.asked', {
              by: bothNames(t, asked),
              when: moment(t, asked.requestedAt),
              until: moment(t, asked.expiresAt),
            })}{' '}
            <bdi dir="ltr">{asked.email}</bdi>
          </p>
          {asked.oldUnreachable && <p class="govuk-body">{t('changes.byStaff.notTold')}</p>}
        </InsetText>
      )}
      {unseen && (
        <InsetText>
          <h2 class="govuk-heading-s">{t('changes.byStaff.title')}</h2>
          <p class="govuk-body">
            {t('changes.byStaff.limited', {
              name: unseen.setByName,
              when: moment(t, unseen.acceptedAt),
              until: moment(t, unseen.until),
            })}
          </p>
          {unseen.oldUnreachable && <p class="govuk-body">{t('changes.byStaff.notTold')}</p>}
          {mayDecide && unseen.setBy !== staff.id && (
            <form method="post" action={caseAddress(t.locale, endorsement.id, '/contact/look')}>
              <input type="hidden" name="version" value={endorsement.version} />
              <Button variant="secondary">{t('changes.byStaff.look')}</Button>
            </form>
          )}
          {unseen.setBy === staff.id && (
            <p class="govuk-body">{t('changes.byStaff.another', { name: unseen.setByName })}</p>
          )}
        </InsetText>
      )}
    </>
  );
}

function bothNames(t: PageContext['t'], asked: NonNullable<CaseFile['addresses']['asked']>): string {
  const { setByName: setter, proposedByName: proposer } = asked;
  return proposer === null ? setter : t('changes.byStaff.two', { proposer, setter });
}
