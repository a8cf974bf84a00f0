import { ACCOUNT_PAGES } from './account-pages.js';
import { ADMINISTRATION_PAGES } from './administration-pages.js';
import { CHANGE_PAGES } from './change-pages.js';
import { CONFIRMATION_PAGES } from './confirmation-pages.js';
import { DECISION_PAGES } from './decision-pages.js';
import { DOCUMENT_PAGES } from './document-pages.js';
import { OWN_PAGES } from './own-pages.js';
import { IMPORT_PAGES } from './import-pages.js';
import type { PageCase } from './page-case.js';
import { EMPTY_REGISTER_PAGES, PUBLIC_PAGES } from './public-pages.js';
import { SAVING_PAGES } from './saving-pages.js';
import { SIGNING_PAGES } from './signing-pages.js';
import { SUCCESSION_PAGES } from './succession-pages.js';
import { EMPTY_QUEUE_PAGES, STAFF_PAGES } from './staff-pages.js';
import { STANDING_PAGES } from './standing-pages.js';

/** Every page of the site in every state that is looked at. */
export const EVERY_PAGE: readonly PageCase[] = [
  ...EMPTY_REGISTER_PAGES,
  ...PUBLIC_PAGES,
  ...SIGNING_PAGES,
  ...SAVING_PAGES,
  ...CONFIRMATION_PAGES,
  ...OWN_PAGES,
  ...CHANGE_PAGES,
  ...EMPTY_QUEUE_PAGES,
  ...STAFF_PAGES,
  ...ADMINISTRATION_PAGES,
  ...DECISION_PAGES,
  ...SUCCESSION_PAGES,
  ...IMPORT_PAGES,
  ...ACCOUNT_PAGES,
  ...STANDING_PAGES,
  ...DOCUMENT_PAGES,
];

/** Routes that can be read and show no page of their own, and what they do instead. */
export const NO_PAGES: Readonly<Record<string, string>> = {
  '/:locale/confirm/:token/renewal': 'leads to the page behind the link',
  '/:locale/sign/return/:token/renewal': 'leads to the page behind the link',
  '/:locale/manage/endorsement/data': 'data',
  '/:locale/manage/endorsement/withdrawal/check': 'leads to the page before',
  '/:locale/signatories/map': 'data for the map',
  '/:locale/staff/endorsements/:id/compare': 'leads to the case',
  '/:locale/staff/endorsements/:id/undertakings/:undertakingChangeId/refusal': 'leads to the proposal',
  '/:locale/staff/endorsements/:id/documents/:documentId/pages/:number': 'the picture of a page',
  '/:locale/staff': 'leads to the queue',
  '/:locale/staff/access-log': 'leads to the audit',
  '/:locale/staff/mail-templates/:template/:language/html': 'a mail, which stands in a page of its own',
  '/:locale/staff/insight/:figure/csv': 'data',
  '/:locale/staff/imports/template.csv': 'an empty file',
  '/mailbox.json': 'data',
  '/mailbox/:id/html': 'a mail, which stands in a page of its own',
};
