import { ANSWER_ACTION } from './answer/answer-action.js';
import { CONSENTS_ACTION } from './consents/consents-action.js';
import { CONTACT_ACTION, HAND_OVER_ACTION } from './contact/contact-actions.js';
import { DATA_ACTION } from './data/data-action.js';
import { DETAILS_ACTION } from './details/details-action.js';
import { ERASURE_ACTION } from './erasure/erasure-action.js';
import type { ManageAction } from './manage-action.js';
import { MANDATE_ACTION } from './mandate/mandate-action.js';
import { SIGN_VERSION_ACTION } from './pact/sign-version-action.js';
import { RECONFIRM_ACTION } from './reconfirmation/reconfirm-action.js';
import { ADD_UNDERTAKING_ACTION, WITHDRAW_UNDERTAKING_ACTION } from './undertakings/undertaking-actions.js';
import { WITHDRAW_ACTION } from './withdrawal/withdraw-action.js';

export type { ManageAction } from './manage-action.js';

/** Everything that a signatory can do, in the order in which its page lists it. A new action adds its line here. */
export const MANAGE_ACTIONS: readonly ManageAction[] = [
  ANSWER_ACTION,
  MANDATE_ACTION,
  RECONFIRM_ACTION,
  ADD_UNDERTAKING_ACTION,
  WITHDRAW_UNDERTAKING_ACTION,
  DETAILS_ACTION,
  CONTACT_ACTION,
  HAND_OVER_ACTION,
  CONSENTS_ACTION,
  SIGN_VERSION_ACTION,
  DATA_ACTION,
  WITHDRAW_ACTION,
  ERASURE_ACTION,
];
