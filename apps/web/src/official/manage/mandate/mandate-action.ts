import { mayDo } from '../action-rules.js';
import type { ManageAction } from '../manage-action.js';

export const MANDATE_ACTION: ManageAction = {
  path: 'mandate',
  label: 'manage.mandate.title',
  hint: 'manage.mandate.hint',
  act: 'bring_mandate',
  isOpen: mayDo('bring_mandate'),
  done: 'bring_mandate',
};
