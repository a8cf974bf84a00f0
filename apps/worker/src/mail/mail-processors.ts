import { createMailer, type Mailer } from '#mail/send-mail.js';
import type { JobProcessor } from '../outbox/job-processor.js';
import type { WorkerServices } from '../worker-services.js';
import { accountSecurityProcessors } from './account-security.processors.js';
import { accessRequestProcessor } from './access-request.processor.js';
import { accessLinkProcessor } from './access-link.processor.js';
import { confirmAddressProcessors } from './confirm-address.processor.js';
import { documentRefusedProcessor } from './document-refused.processor.js';
import { draftReturnProcessor } from './draft-return.processor.js';
import { contactCorrectedProcessor } from './contact-corrected.processor.js';
import { endorsementDecisionProcessors } from './endorsement-decision.processors.js';
import { endorsementExpiredProcessor } from './endorsement-expired.processor.js';
import { endorsementPublishedProcessor } from './endorsement-published.processor.js';
import { endorsementReceivedProcessor } from './endorsement-received.processor.js';
import { endorsementRejectedProcessor } from './endorsement-rejected.processor.js';
import { ownPageProcessors } from './own-page.processors.js';
import { mergeProcessors } from './merge.processors.js';
import { questionProcessors } from './question.processors.js';
import { setupLinkProcessor } from './setup-link.processor.js';
import { pactVersionProcessors } from './pact-version.processors.js';
import { standingProcessors } from './standing.processors.js';
import { suspensionReviewProcessor } from './suspension-review.processor.js';
import { staffNoticeProcessor } from './staff-notice.processor.js';
import { successionProcessors } from './succession.processors.js';
import { trackedMailer } from './tracked-mailer.js';
import { consentsChangedProcessor } from './consents-changed.processor.js';
import { contactChangeProcessors } from './contact-change.processors.js';
import { detailsCorrectedProcessor } from './details-corrected.processor.js';
import { erasureProcessors } from './erasure.processors.js';
import { undertakingChangeProcessors } from './undertaking-change.processors.js';

/**
 * The processors of every mail job. They share one mailer, and with it its few connections; it notes what becomes of
 * each mail.
 */
export function mailProcessors(
  services: WorkerServices,
  sender: Mailer = createMailer(services.settings),
): JobProcessor[] {
  const mailer = trackedMailer(services, sender);
  const single = [
    accessRequestProcessor,
    accessLinkProcessor,
    contactCorrectedProcessor,
    documentRefusedProcessor,
    endorsementExpiredProcessor,
    endorsementReceivedProcessor,
    endorsementPublishedProcessor,
    endorsementRejectedProcessor,
    draftReturnProcessor,
    setupLinkProcessor,
    suspensionReviewProcessor,
    staffNoticeProcessor,
  ];
  return [
    ...single.map((processor) => processor(services, mailer)),
    ...confirmAddressProcessors(services, mailer),
    ...endorsementDecisionProcessors(services, mailer),
    ...ownPageProcessors(services, mailer),
    ...mergeProcessors(services, mailer),
    ...successionProcessors(services, mailer),
    ...pactVersionProcessors(services, mailer),
    ...standingProcessors(services, mailer),
    ...questionProcessors(services, mailer),
    ...accountSecurityProcessors(services, mailer),
    ...undertakingChangeProcessors(services, mailer),
    ...contactChangeProcessors(services, mailer),
    ...erasureProcessors(services, mailer),
    detailsCorrectedProcessor(services, mailer),
    consentsChangedProcessor(services, mailer),
  ];
}
