import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import {
  endorsementAnnouncedMail,
  endorsementReopenedMail,
  endorsementRestoredMail,
  endorsementSuspendedMail,
  endorsementVoidedMail,
  endorsementWithdrawnByStaffMail,
  informationRequestedMail,
} from '#jobs/decision-jobs.js';
import { endorsementRejectedMail } from '#jobs/endorsement-jobs.js';

/** The mail that follows each decision of staff; null when the contact is not written to. */
export const DECISION_MAILS = {
  reject: { kind: 'rejected', job: endorsementRejectedMail },
  request_information: { kind: 'informationRequested', job: informationRequestedMail },
  resume_review: null,
  announce: { kind: 'announced', job: endorsementAnnouncedMail },
  reopen: { kind: 'reopened', job: endorsementReopenedMail },
  suspend: { kind: 'suspended', job: endorsementSuspendedMail },
  restore: { kind: 'restored', job: endorsementRestoredMail },
  withdraw_on_request: { kind: 'withdrawn', job: endorsementWithdrawnByStaffMail },
  reinstate: { kind: 'restored', job: endorsementRestoredMail },
  void: { kind: 'voided', job: endorsementVoidedMail },
  unvoid: { kind: 'restored', job: endorsementRestoredMail },
} as const satisfies Record<StaffDecision, { kind: string; job: { name: string } } | null>;
