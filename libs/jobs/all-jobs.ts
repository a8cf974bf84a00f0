import { ACCOUNT_JOBS, setupLinkMail, staffNoticeMail } from './account-jobs.js';
import { BULK_JOBS } from './bulk-jobs.js';
import { CALENDAR_JOBS } from './calendar-jobs.js';
import { CHANGE_JOBS } from './change-jobs.js';
import { CONTACT_JOBS } from './contact-jobs.js';
import { DECISION_JOBS } from './decision-jobs.js';
import { DOCUMENT_JOBS } from './document-jobs.js';
import { draftReturnMail } from './draft-jobs.js';
import { DUPLICATE_JOBS } from './duplicate-jobs.js';
import { ENDORSEMENT_JOBS } from './endorsement-jobs.js';
import { ERASURE_JOBS } from './erasure-jobs.js';
import { IMPORT_JOBS } from './import-jobs.js';
import { PACT_JOBS } from './pact-jobs.js';
import { SELF_SERVICE_JOBS } from './self-service-jobs.js';
import { SUCCESSION_JOBS } from './succession-jobs.js';

/** Every job there is; the worker refuses to start unless each has exactly one processor. */
export const ALL_JOBS = [
  ...ENDORSEMENT_JOBS,
  ...CALENDAR_JOBS,
  ...DECISION_JOBS,
  ...ACCOUNT_JOBS,
  setupLinkMail,
  staffNoticeMail,
  ...SELF_SERVICE_JOBS,
  ...DOCUMENT_JOBS,
  ...DUPLICATE_JOBS,
  ...SUCCESSION_JOBS,
  ...CHANGE_JOBS,
  ...CONTACT_JOBS,
  ...ERASURE_JOBS,
  ...PACT_JOBS,
  draftReturnMail,
  ...BULK_JOBS,
  ...IMPORT_JOBS,
] as const;
