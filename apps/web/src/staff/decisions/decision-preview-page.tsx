import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { wordsIn } from '#domain/words.js';
import { endorsementDecisionMail } from '#mail/templates/endorsement-decision/endorsement-decision-mail.js';
import { endorsementRejectedMail } from '#mail/templates/endorsement-rejected/endorsement-rejected-mail.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { DECISION_MAILS } from '#registry/proposals/decision-mails.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { WarningText } from '../../views/components/warning-text.js';
import { caseAddress } from '../case/case-address.js';
import { DecisionFrame } from './decision-frame.js';
import { DECISION_NOUNS } from './decision-kinds.js';
import type { DecisionForm } from './decision.form.js';
import { MailLetter } from '../case/mail-letter.js';
import type { Outlook } from '../case/mail-outlook.js';
import { PreviewForm } from './preview-form.js';

export interface DecisionPreviewPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly action: StaffDecision;
  readonly reason: ReasonToChoose;
  readonly form: DecisionForm;
  readonly outlook: Outlook;
}

/** What is about to be done, with the mail as the contact will read it. */
export function DecisionPreviewPage(props: DecisionPreviewPageProps) {
  const { page, staff, endorsement, action, reason, form, outlook } = props;
  const { t } = page;
  const { code, text, version } = form;
  const address = caseAddress(t.locale, endorsement.id);
  const own = `${address}/${DECISION_NOUNS[action]}`;
  const isProposal = needsSecondPerson(action, endorsement);
  const isMailed = DECISION_MAILS[action] !== null;
  const kind = isProposal ? 'warningProposal' : isMailed ? 'warningMail' : 'warning';
  const button = isProposal ? 'propose' : isMailed ? 'confirmMail' : 'confirm';
  // A rejection has words of its own, which hold only where one person may make it.
  const rejects = action === 'reject' && !isProposal;
  return (
    <DecisionFrame {...{ page, staff, endorsement, action }} title={t('decisions.preview.title')}>
      <WarningText>{t(rejects ? 'decisions.rejection.warning' : `decisions.preview.${kind}`)}</WarningText>
      <DecisionLetter {...{ page, endorsement, action, outlook }} reason={{ ...reason, text }} />
      <PreviewForm
        action={own}
        fields={{ version, code, text, reasonId: reason.id }}
        button={t(rejects ? 'decisions.rejection.button' : `decisions.preview.${button}`)}
        back={{ href: address, label: t('decisions.form.back') }}
      />
    </DecisionFrame>
  );
}

interface DecisionLetterProps extends Pick<DecisionPreviewPageProps, 'page' | 'endorsement' | 'action' | 'outlook'> {
  readonly reason: Pick<ReasonToChoose, 'label' | 'words'> & { readonly text: string };
}

/** The mail that a decision sends, or the reason where it sends none. */
export function DecisionLetter({ page: { t, site }, endorsement, action, reason, outlook }: DecisionLetterProps) {
  const mail = DECISION_MAILS[action];
  if (mail) {
    const { kind } = mail;
    const props = { endorsement, site, reason, ...outlook };
    return (
      <div class="wc-case__letter">
        <MailLetter
          endorsement={endorsement}
          write={(theirs) =>
            kind === 'rejected'
              ? endorsementRejectedMail(props, theirs)
              : endorsementDecisionMail({ ...props, kind }, theirs)
          }
        />
      </div>
    );
  }
  return (
    <>
      <p class="govuk-body">{t('decisions.preview.noMail')}</p>
      <h2 class="govuk-heading-m">{t('decisions.preview.yourWords')}</h2>
      <p class="govuk-body">{wordsIn(reason.label, t.locale)}</p>
      <blockquote class="wc-case__words" dir="auto">
        {reason.text}
      </blockquote>
    </>
  );
}
