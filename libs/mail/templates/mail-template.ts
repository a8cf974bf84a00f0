import type { AccountSecurityMail } from './account-security/account-security-mail.js';
import type { DecisionMailKind } from './endorsement-decision/endorsement-decision-mail.js';
import type { DraftReturnKind } from './draft-return/draft-return-mail.js';
import type { OwnPageMail } from './own-page/own-page-mail.js';
import type { MergeMailKind } from './endorsement-merge/endorsement-merge-mail.js';
import type { QuestionMail } from './question/question-mail.js';
import type { SetupLinkMail } from './setup-link/setup-link-mail.js';
import type { PactVersionMail } from './pact-version/pact-version-mail.js';
import type { StandingMail } from './standing/standing-mail.js';
import type { ContactMailKind } from './contact-change/contact-change-mail.js';
import type { ErasureMailKind } from './erasure/erasure-mail.js';
import type { StaffNoticeMail } from './staff-notice/staff-notice-mail.js';
import type { SuccessionMailKind } from './succession/succession-mail.js';
import type { UndertakingMailKind } from './undertaking-change/undertaking-change-mail.js';

/**
 * The name of every mail there is. A template writes its own into the mail it makes, so a new template does not
 * compile before it is named here, and a name does not compile before `mail-samples.ts` has a sample of it.
 */
export type MailTemplate =
  | 'confirm-address'
  | 'confirmation-reminder'
  | 'contact-corrected'
  | 'endorsement-expired'
  | 'access-link'
  | `draft-${DraftReturnKind}`
  | 'endorsement-received'
  | 'endorsement-published'
  | `merge-${MergeMailKind}`
  | `succession-${SuccessionMailKind}`
  | 'endorsement-rejected'
  | `decision-${DecisionMailKind}`
  | `own-page-${OwnPageMail}`
  | `standing-${StandingMail}`
  | `question-${QuestionMail}`
  | 'suspension-review'
  | `pact-version-${PactVersionMail}`
  | `undertaking-${UndertakingMailKind}`
  | `set-up-${SetupLinkMail}`
  | `account-${AccountSecurityMail}`
  | `staff-notice-${StaffNoticeMail}`
  | `contact-${ContactMailKind}`
  | `erasure-${ErasureMailKind}`
  | 'details-corrected'
  | 'consents-changed'
  | 'document-refused';
