import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import type { Words } from '#registry/review/reasons.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { WarningText } from '../../views/components/warning-text.js';
import { caseAddress } from './case-address.js';
import { CaseFrame } from './case-frame.js';
import { MailToContact } from './mail-to-contact.js';
import type { RejectionForm } from './rejection.form.js';

export interface RejectionPreviewPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  /** What the contact reads for the reason's code. */
  readonly words: Words;
  readonly form: RejectionForm;
}

/** The mail as the contact will read it; nothing is decided yet. */
export function RejectionPreviewPage({ page, staff, endorsement, words, form }: RejectionPreviewPageProps) {
  const { t, site } = page;
  const { id } = endorsement;
  const { code, text, version } = form;
  return (
    <CaseFrame {...{ page, staff, endorsement }} below="rejection" title={t('staff.rejection.previewTitle')}>
      <WarningText>{t('staff.rejection.warning')}</WarningText>
      <div class="wc-case__letter">
        <MailToContact endorsement={endorsement} site={site} reason={{ words, text }} />
      </div>
      <form method="post" action={caseAddress(t.locale, id, '/rejection')} class="govuk-button-group">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="text" value={text} />
        <Button variant="warning">{t('staff.rejection.button')}</Button>
        <Button
          variant="secondary"
          name="edit"
          value="yes"
          formaction={caseAddress(t.locale, id, '/rejection/preview')}
        >
          {t('staff.rejection.edit')}
        </Button>
        <a class="govuk-link" href={caseAddress(t.locale, id)}>
          {t('staff.rejection.back')}
        </a>
      </form>
    </CaseFrame>
  );
}
