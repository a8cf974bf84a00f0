import { HandOverController } from './contact/hand-over.controller.js';
import { OwnContactController } from './contact/own-contact.controller.js';
import { DetailsController } from './details/details.controller.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { AddUndertakingController } from './undertakings/add-undertaking.controller.js';
import { WithdrawUndertakingController } from './undertakings/withdraw-undertaking.controller.js';

/** What a contact changes on a signatory's own page, one controller for each. */
export const CHANGE_CONTROLLERS = [
  AddUndertakingController,
  WithdrawUndertakingController,
  DetailsController,
  OwnContactController,
  HandOverController,
  ErasureController,
];
