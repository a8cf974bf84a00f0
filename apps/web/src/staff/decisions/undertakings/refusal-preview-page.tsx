import { undertakingChangeMail } from '#mail/templates/undertaking-change/undertaking-change-mail.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import { WarningText } from '../../../views/components/warning-text.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseFrame } from '../../case/case-frame.js';
import type { DecisionForm } from '../decision.form.js';
import { MailLetter } from '../../case/mail-letter.js';
import { PreviewForm } from '../preview-form.js';
import { proposalBelow, type ProposalPageProps } from './proposal-page.js';

export interface RefusalPreviewPageProps extends Pick<ProposalPageProps, 'page' | 'staff' | 'endorsement' | 'change'> {
  readonly reason: ReasonToChoose;
  readonly form: DecisionForm;
}

/** The mail that refuses an undertaking, as the contact will read it; nothing is decided yet. */
export function RefusalPreviewPage({ page, staff, endorsement, change, reason, form }: RefusalPreviewPageProps) {
  const { t, site } = page;
  const { code, text, version } = form;
  const { undertaking } = change;
  const address = caseAddress(t.locale, endorsement.id, `/${proposalBelow(change)}`);
  const props = { endorsement, site, kind: 'refused', undertaking, reason: { words: reason.words, text } } as const;
  return (
    <CaseFrame {...{ page, staff, endorsement }} below={proposalBelow(change)} title={t('decisions.preview.title')}>
      <WarningText>{t('decisions.preview.warningMail')}</WarningText>
      <div class="wc-case__letter">
        <MailLetter endorsement={endorsement} write={(theirs) => undertakingChangeMail(props, theirs)} />
      </div>
      <PreviewForm
        action={`${address}/refusal`}
        fields={{ version, code, text, reasonId: reason.id }}
        button={t('decisions.preview.confirmMail')}
        back={{ href: caseAddress(t.locale, endorsement.id), label: t('decisions.form.back') }}
      />
    </CaseFrame>
  );
}
