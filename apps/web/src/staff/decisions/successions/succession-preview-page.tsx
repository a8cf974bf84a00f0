import { successionMail } from '#mail/templates/succession/succession-mail.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { SuccessionOrder } from '#registry/successions/succession-order.js';
import type { SuccessionPlan } from '#registry/successions/plan-succession.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import type { TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { WarningText } from '../../../views/components/warning-text.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseFrame } from '../../case/case-frame.js';
import { MailLetter } from '../../case/mail-letter.js';
import type { Outlook } from '../../case/mail-outlook.js';
import { successionAddress } from './succession-address.js';
import { SuccessionEffects } from './succession-effects.js';
import { carriedFields } from './succession.form.js';

/** An endorsement to whose contact a mail goes out, as it will stand then. */
export interface MailedAhead extends Outlook {
  readonly endorsement: EndorsementDetails;
}

export interface SuccessionPreviewPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly order: SuccessionOrder;
  readonly plan: SuccessionPlan;
  /** What it would end, for the mails that say so. */
  readonly ended: readonly MailedAhead[];
  readonly typed: TypedValues;
}

/** What is about to be recorded, what that does, and the mails that tell of it; or why it cannot be. */
export function SuccessionPreviewPage(props: SuccessionPreviewPageProps) {
  const { page, staff, endorsement, order, plan, ended, typed } = props;
  const { t, site } = page;
  const { id, localGovernment } = endorsement;
  const address = successionAddress(t.locale, id);
  const { obstacle, takesTwo } = plan;
  return (
    <CaseFrame {...{ page, staff, endorsement }} below="succession" title={t('succession.preview.title')}>
      {obstacle ? (
        <InsetText>{t(`succession.obstacle.${obstacle}`)}</InsetText>
      ) : (
        <WarningText>{t(`succession.preview.${takesTwo ? 'warningProposal' : 'warning'}`)}</WarningText>
      )}
      <SuccessionEffects t={t} name={localGovernment.name} order={order} plan={plan} />
      {!obstacle &&
        ended.map((one) => (
          <div class="wc-case__letter">
            <MailLetter
              endorsement={one.endorsement}
              write={(theirs) => successionMail(newsOf(order, plan), { ...one, site }, theirs)}
            />
          </div>
        ))}
      <form method="post" action={address} class="govuk-button-group">
        {carriedFields(typed).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {order.successors.map((choice, index) => (
          <input type="hidden" name={`choice-${index}`} value={choice} />
        ))}
        {!obstacle && <Button variant="warning">{t(`succession.preview.${takesTwo ? 'propose' : 'confirm'}`)}</Button>}
        <Button variant="secondary" name="edit" value="yes" formaction={`${address}/preview`}>
          {t('succession.preview.edit')}
        </Button>
        <a class="govuk-link" href={caseAddress(t.locale, id)}>
          {t('decisions.form.back')}
        </a>
      </form>
    </CaseFrame>
  );
}

function newsOf({ kind, tookEffectOn, source }: SuccessionOrder, { successors }: SuccessionPlan) {
  const names = successors.map(({ name }) => name);
  return { kind: kind === 'split_into' ? 'split' : 'merged', tookEffectOn, source, successors: names } as const;
}
