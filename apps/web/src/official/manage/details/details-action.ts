import { mayAmend } from '#domain/endorsement/decide.js';
import type { ManageAction } from '../manage-action.js';

export const DETAILS_ACTION: ManageAction = {
  path: 'details',
  label: 'changes.details.title',
  hint: 'changes.details.hint',
  act: 'correct_details',
  isOpen: ({ status }) => mayAmend(status, 'correct_details', 'official'),
  done: 'correct_details',
  mayChangeNothing: true,
};
