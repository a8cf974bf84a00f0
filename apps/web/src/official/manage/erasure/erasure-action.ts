import { mayAmend } from '#domain/endorsement/decide.js';
import type { ManageAction } from '../manage-action.js';

export const ERASURE_ACTION: ManageAction = {
  path: 'erasure',
  label: 'changes.erasure.title',
  hint: 'changes.erasure.hint',
  act: 'request_erasure',
  isOpen: ({ status }) => mayAmend(status, 'request_erasure', 'official'),
  sent: ['erasure', 'erasing'],
};
