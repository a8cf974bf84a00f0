import type { accessLinkMail } from './access-link/access-link-mail.js';
import type { accountSecurityMail } from './account-security/account-security-mail.js';
import type { confirmAddressMail } from './confirm-address/confirm-address-mail.js';
import type { confirmationReminderMail } from './confirmation-reminder/confirmation-reminder-mail.js';
import type { consentsChangedMail } from './consents-changed/consents-changed-mail.js';
import type { contactChangeMail } from './contact-change/contact-change-mail.js';
import type { contactCorrectedMail } from './contact-corrected/contact-corrected-mail.js';
import type { detailsCorrectedMail } from './details-corrected/details-corrected-mail.js';
import type { documentRefusedMail } from './document-refused/document-refused-mail.js';
import type { draftReturnMail } from './draft-return/draft-return-mail.js';
import type { endorsementDecisionMail } from './endorsement-decision/endorsement-decision-mail.js';
import type { endorsementExpiredMail } from './endorsement-expired/endorsement-expired-mail.js';
import type { endorsementMergeMail } from './endorsement-merge/endorsement-merge-mail.js';
import type { endorsementPublishedMail } from './endorsement-published/endorsement-published-mail.js';
import type { endorsementReceivedMail } from './endorsement-received/endorsement-received-mail.js';
import type { endorsementRejectedMail } from './endorsement-rejected/endorsement-rejected-mail.js';
import type { erasureMail } from './erasure/erasure-mail.js';
import type { ownPageMail } from './own-page/own-page-mail.js';
import type { pactVersionMail } from './pact-version/pact-version-mail.js';
import type { questionMail } from './question/question-mail.js';
import type { setupLinkMail } from './setup-link/setup-link-mail.js';
import type { staffNoticeMail } from './staff-notice/staff-notice-mail.js';
import type { standingMail } from './standing/standing-mail.js';
import type { successionMail } from './succession/succession-mail.js';
import type { suspensionReviewMail } from './suspension-review/suspension-review-mail.js';
import type { undertakingChangeMail } from './undertaking-change/undertaking-change-mail.js';

/** Everything that writes a mail. Each says in its type which templates it writes. */
type Writer =
  | typeof accessLinkMail
  | typeof accountSecurityMail
  | typeof confirmAddressMail
  | typeof confirmationReminderMail
  | typeof consentsChangedMail
  | typeof contactChangeMail
  | typeof contactCorrectedMail
  | typeof detailsCorrectedMail
  | typeof documentRefusedMail
  | typeof draftReturnMail
  | typeof endorsementDecisionMail
  | typeof endorsementExpiredMail
  | typeof endorsementMergeMail
  | typeof endorsementPublishedMail
  | typeof endorsementReceivedMail
  | typeof endorsementRejectedMail
  | typeof erasureMail
  | typeof ownPageMail
  | typeof pactVersionMail
  | typeof questionMail
  | typeof setupLinkMail
  | typeof staffNoticeMail
  | typeof standingMail
  | typeof successionMail
  | typeof suspensionReviewMail
  | typeof undertakingChangeMail;

/**
 * The name of every mail there is. Only a mail that is named here can be sent (`OutgoingMail`), and a name does not
 * compile before `mail-samples.ts` has a sample of it.
 */
export type MailTemplate = ReturnType<Writer>['template'];
