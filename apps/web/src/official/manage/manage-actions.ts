import { ANSWER_ACTION } from './answer/answer-action.js';
import { DATA_ACTION } from './data/data-action.js';
import type { ManageAction } from './manage-action.js';
import { MANDATE_ACTION } from './mandate/mandate-action.js';
import { RECONFIRM_ACTION } from './reconfirmation/reconfirm-action.js';
import { WITHDRAW_ACTION } from './withdrawal/withdraw-action.js';

export type { ManageAction } from './manage-action.js';

/** Everything that a signatory can do, in the order in which its page lists it. A new action adds its line here. */
export const MANAGE_ACTIONS: readonly ManageAction[] = [
  ANSWER_ACTION,
  MANDATE_ACTION,
  RECONFIRM_ACTION,
  DATA_ACTION,
  WITHDRAW_ACTION,
];
