import type { CaseFile } from '#registry/review/case-file.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import { Button } from '../../views/components/button.js';
import { InsetText } from '../../views/components/inset-text.js';
import { useTranslator } from '../../views/translator-context.js';
import { caseAddress } from './case-address.js';

export interface CaseSuspensionProps {
  readonly file: CaseFile;
  readonly staff: SignedInStaff;
  readonly now: Date;
}

/** Since when the endorsement is suspended and until when it is to be looked at: no clock ends it. */
export function CaseSuspension({ file, staff, now }: CaseSuspensionProps) {
  const t = useTranslator();
  const { endorsement, suspension, proposal } = file;
  if (suspension === null) return null;
  const { since, lookAgainAt } = suspension;
  const mayNote = mayStaff(staff, 'change-published') && proposal === null;
  const dates = { since: t.date(since), until: t.date(lookAgainAt) };
  return (
    <InsetText>
      <p class="govuk-body">
        {lookAgainAt <= now ? t('case.suspension.overdue', dates) : t('case.suspension.since', dates)}
      </p>
      {mayNote && (
        <form method="post" action={caseAddress(t.locale, endorsement.id, '/suspension-review')}>
          <input type="hidden" name="version" value={endorsement.version} />
          <Button variant="secondary">{t('case.suspension.seen')}</Button>
        </form>
      )}
    </InsetText>
  );
}
