import { mergeNeedsSecondPerson } from '#registry/review/duplicates/merge-executors.js';
import type { BothEndorsements } from '#registry/review/duplicates/merge-order.js';
import type { MergeMailKind } from '#mail/templates/endorsement-merge/endorsement-merge-mail.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { Button } from '../../../views/components/button.js';
import { WarningText } from '../../../views/components/warning-text.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseFrame } from '../../case/case-frame.js';
import type { MergeOutlook } from '../../case/mail-outlook.js';
import { MergeEffects } from './merge-effects.js';

export interface MergePreviewPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly both: BothEndorsements;
  readonly kind: MergeMailKind;
  readonly outlook: MergeOutlook;
  readonly reason: ReasonToChoose & { readonly text: string };
  readonly take?: readonly string[];
  /** Where the form goes, and its fields again. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What is about to be done with two endorsements, and the mail that tells of it. */
export function MergePreviewPage(props: MergePreviewPageProps) {
  const { page, staff, both, kind, outlook, reason, take = [], action, fields } = props;
  const { t } = page;
  const isProposal = mergeNeedsSecondPerson(both);
  return (
    <CaseFrame
      {...{ page, staff, endorsement: both.loser }}
      below={action.slice(caseAddress(t.locale, both.loser.id, '/').length)}
      title={t('decisions.preview.title')}
    >
      <WarningText>{t(`decisions.preview.${isProposal ? 'warningProposal' : 'warningMail'}`)}</WarningText>
      <MergeEffects {...{ page, kind, outlook, take, reason }} loser={both.loser} winner={both.winner} />
      <form method="post" action={action} class="govuk-button-group">
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {take.map((one) => (
          <input type="hidden" name="take" value={one} />
        ))}
        <Button variant="warning">{t(`decisions.preview.${isProposal ? 'propose' : 'confirmMail'}`)}</Button>
        <Button variant="secondary" name="edit" value="yes" formaction={`${action}/preview`}>
          {t('decisions.preview.edit')}
        </Button>
        <a class="govuk-link" href={caseAddress(t.locale, both.loser.id)}>
          {t('decisions.form.back')}
        </a>
      </form>
    </CaseFrame>
  );
}
