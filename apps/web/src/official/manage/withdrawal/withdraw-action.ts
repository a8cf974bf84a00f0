import { mayDo } from '../action-rules.js';
import type { ManageAction } from '../manage-action.js';

export const WITHDRAW_ACTION: ManageAction = {
  path: 'withdrawal',
  label: 'manage.withdraw.title',
  hint: 'manage.withdraw.hint',
  act: 'withdraw',
  isOpen: mayDo('withdraw'),
  done: 'withdraw',
};
