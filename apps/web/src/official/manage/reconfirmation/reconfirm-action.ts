import { mayDo } from '../action-rules.js';
import type { ManageAction } from '../manage-action.js';

export const RECONFIRM_ACTION: ManageAction = {
  path: 'reconfirmation',
  label: 'manage.reconfirm.title',
  hint: 'manage.reconfirm.hint',
  act: 'reconfirm',
  isOpen: mayDo('reconfirm'),
  done: 'reconfirm',
};
