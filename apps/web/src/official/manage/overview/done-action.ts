import type { ManageAction } from '../manage-action.js';
import { MANAGE_ACTIONS } from '../manage-actions.js';

/** The action that an address like `?done=withdrawal` says was just done, if there is such an action. */
export function doneAction(query: string): ManageAction | undefined {
  const path = new URLSearchParams(query).get('done');
  return MANAGE_ACTIONS.find((action) => action.path === path);
}
