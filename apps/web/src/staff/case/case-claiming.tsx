import type { CaseHolder } from '#registry/review/case-claims.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import { Button } from '../../views/components/button.js';
import { useTranslator } from '../../views/translator-context.js';
import { caseAddress } from './case-address.js';

export interface CaseClaimingProps {
  readonly endorsementId: string;
  readonly holder: CaseHolder | null;
  readonly staff: SignedInStaff;
}

/** Taking a case, letting go of it, or taking it over from a colleague; for who only reads, who has it. */
export function CaseClaiming({ endorsementId, holder, staff }: CaseClaimingProps) {
  const t = useTranslator();
  const address = (below: string): string => caseAddress(t.locale, endorsementId, below);
  if (!mayStaff(staff, 'review-endorsements')) {
    return holder && <p class="govuk-body">{t('queue.heldBy', { name: holder.name })}</p>;
  }
  if (holder?.staffId === staff.id) {
    return (
      <form method="post" action={address('/release')}>
        <p class="govuk-body">{t('queue.yours')}</p>
        <Button variant="secondary">{t('queue.release')}</Button>
      </form>
    );
  }
  return (
    <form method="post" action={address('/claim')}>
      {holder && <p class="govuk-body">{t('queue.heldBy', { name: holder.name })}</p>}
      {holder && <input type="hidden" name="from" value={holder.staffId} />}
      <Button variant="secondary">{holder ? t('queue.takeOver', { name: holder.name }) : t('queue.claim')}</Button>
    </form>
  );
}
