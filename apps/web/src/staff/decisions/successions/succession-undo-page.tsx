import { successionMail } from '#mail/templates/succession/succession-mail.js';
import type { SuccessionObstacle } from '#domain/local-government/succession.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { Succession } from '#registry/successions/succession.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { Button } from '../../../views/components/button.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { WarningText } from '../../../views/components/warning-text.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseFrame } from '../../case/case-frame.js';
import { MailLetter } from '../../case/mail-letter.js';
import { successionAddress } from './succession-address.js';
import type { MailedAhead } from './succession-preview-page.js';
import { UndoEffects } from './undo-effects.js';

export interface SuccessionUndoPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly succession: Succession;
  readonly obstacle: SuccessionObstacle | null;
  readonly takesTwo: boolean;
  /** What comes back, for the mails that say so. */
  readonly revived: readonly MailedAhead[];
}

/** What taking a succession back does, and the mails that tell of it; or why it cannot be. */
export function SuccessionUndoPage(props: SuccessionUndoPageProps) {
  const { page, staff, endorsement, succession, obstacle, takesTwo, revived } = props;
  const { t, site } = page;
  const { id, version, localGovernment } = endorsement;
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      title={t('succession.undo.title')}
      lead={t('succession.undo.lead', { name: localGovernment.name })}
    >
      {obstacle ? (
        <InsetText>{t(`succession.obstacle.${obstacle}`)}</InsetText>
      ) : (
        <>
          <WarningText>{t(`succession.preview.${takesTwo ? 'warningProposal' : 'warning'}`)}</WarningText>
          <UndoEffects t={t} succession={succession} revived={revived.map((one) => one.endorsement)} />
          {revived.map((one) => (
            <div class="wc-case__letter">
              <MailLetter
                endorsement={one.endorsement}
                write={(theirs) => successionMail({ kind: 'revived' }, { ...one, site }, theirs)}
              />
            </div>
          ))}
        </>
      )}
      <form method="post" action={successionAddress(t.locale, id, succession.id)} class="govuk-button-group">
        <input type="hidden" name="version" value={version} />
        {!obstacle && <Button variant="warning">{t(`succession.undo.${takesTwo ? 'propose' : 'confirm'}`)}</Button>}
        <a class="govuk-link" href={caseAddress(t.locale, id)}>
          {t('decisions.form.back')}
        </a>
      </form>
    </CaseFrame>
  );
}
