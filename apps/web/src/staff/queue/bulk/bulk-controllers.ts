import { BulkActionController } from './bulk-action.controller.js';
import { BulkChoiceController } from './bulk-choice.controller.js';
import { BulkReasonController } from './bulk-reason.controller.js';

/** Acting on many endorsements: choosing, giving a reason, looking, confirming and following. */
export const BULK_CONTROLLERS = [BulkChoiceController, BulkReasonController, BulkActionController];
