import type { ConfirmationView } from '#registry/signing/read-confirmation.js';
import type { PresentStanding } from '#registry/record/present-standing.js';

/** What is behind a mailed link, and how the endorsement stands now. */
export interface ConfirmationStanding extends ConfirmationView {
  readonly standing: PresentStanding;
  readonly now: Date;
}
