import type { MessageKey } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';

/** Something that a signatory can do on its own page. */
export interface ManageAction {
  /** Last part of its page's address below `/manage/endorsement`. */
  readonly path: string;
  readonly label: MessageKey;
  /** What it is for, in one sentence. */
  readonly hint: MessageKey;
  /** Whether the rules allow it now; ask `decide` or `mayAmend`. */
  readonly isOpen: (endorsement: EndorsementDetails) => boolean;
}
