import { mayDo } from '../action-rules.js';
import type { ManageAction } from '../manage-action.js';

export const ANSWER_ACTION: ManageAction = {
  path: 'answer',
  label: 'manage.answer.title',
  hint: 'manage.answer.hint',
  act: 'answer_information',
  isOpen: mayDo('answer_information'),
  done: 'answer_information',
};
