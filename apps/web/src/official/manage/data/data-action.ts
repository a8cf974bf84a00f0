import type { ManageAction } from '../manage-action.js';

export const DATA_ACTION: ManageAction = {
  path: 'data',
  label: 'manage.data.title',
  hint: 'manage.data.hint',
  act: null,
  isOpen: () => true,
};
