import { mayAmend } from '#domain/endorsement/decide.js';
import type { ManageAction } from '../manage-action.js';

export const CONSENTS_ACTION: ManageAction = {
  path: 'consents',
  label: 'changes.consents.title',
  hint: 'changes.consents.hint',
  act: 'change_consents',
  isOpen: ({ status }) => mayAmend(status, 'change_consents', 'official'),
  done: 'change_consents',
  mayChangeNothing: true,
};
