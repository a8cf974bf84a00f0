import { erasureMail } from '#mail/templates/erasure/erasure-mail.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { WarningText } from '../../../views/components/warning-text.js';
import { MailLetter } from '../../case/mail-letter.js';
import { PreviewForm } from '../preview-form.js';
import type { ReasonForm } from '../reason.form.js';
import { erasureAddress, type OneErasure } from './erasure-desk.js';
import { ErasureFrame } from './erasure-frame.js';

export interface ErasureRefusalPreviewPageProps extends OneErasure {
  readonly reason: ReasonToChoose;
  readonly form: ReasonForm;
}

/** The mail that refuses to erase, as the contact will read it; nothing is decided yet. */
export function ErasureRefusalPreviewPage({ reason, form, ...one }: ErasureRefusalPreviewPageProps) {
  const { page, request, endorsement } = one;
  const { t, site } = page;
  const { code, text } = form;
  const address = erasureAddress(t.locale, request);
  const { dueAt } = request;
  const props = { endorsement, site, kind: 'refused', dueAt, reason: { words: reason.words, text } } as const;
  const title = t('decisions.preview.title');
  return (
    <ErasureFrame {...one} title={title}>
      <PageHeading size="l" caption={<bdi>{endorsement.localGovernment.name}</bdi>}>
        {title}
      </PageHeading>
      <WarningText>{t('decisions.preview.warningMail')}</WarningText>
      <div class="wc-case__letter">
        <MailLetter endorsement={endorsement} write={(theirs) => erasureMail(props, theirs)} />
      </div>
      <PreviewForm
        action={`${address}/refusal`}
        fields={{ code, text, reasonId: reason.id }}
        button={t('decisions.preview.confirmMail')}
        back={{ href: address, label: t('site.actions.back') }}
      />
    </ErasureFrame>
  );
}
