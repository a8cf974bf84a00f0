import { ImportCancellationController } from './cancellation.controller.js';
import { ImportConfirmationController } from './confirmation.controller.js';
import { ImportDuplicatesController } from './duplicates.controller.js';
import { ImportController } from './import.controller.js';
import { ImportsController } from './imports.controller.js';
import { ImportReportController } from './report.controller.js';
import { ImportUndoingController } from './undoing.controller.js';

/** Everything about imports. The list comes first: its `template.csv` is no import's id. */
export const IMPORT_CONTROLLERS = [
  ImportsController,
  ImportController,
  ImportReportController,
  ImportDuplicatesController,
  ImportConfirmationController,
  ImportCancellationController,
  ImportUndoingController,
] as const;
