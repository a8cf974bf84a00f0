import { addUndertaking, withdrawUndertaking } from '#registry/own-page/change-undertaking.js';
import { FreeConsentsController } from './consents/consents.controller.js';
import { HandOverController } from './contact/hand-over.controller.js';
import { OwnContactController } from './contact/own-contact.controller.js';
import { DetailsController } from './details/details.controller.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ADD_UNDERTAKING_ACTION, WITHDRAW_UNDERTAKING_ACTION } from './undertakings/undertaking-actions.js';
import { undertakingController } from './undertakings/undertaking-controller.js';

/** What a contact changes on a signatory's own page, one controller for each. */
export const CHANGE_CONTROLLERS = [
  undertakingController('add', ADD_UNDERTAKING_ACTION, addUndertaking),
  undertakingController('withdraw', WITHDRAW_UNDERTAKING_ACTION, withdrawUndertaking),
  DetailsController,
  OwnContactController,
  HandOverController,
  FreeConsentsController,
  ErasureController,
];
