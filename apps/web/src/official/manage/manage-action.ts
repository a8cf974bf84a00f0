import type { MessageKey } from '#content/i18n/translator.js';
import type { OfficialAction } from '#domain/contact/contact-rights.js';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { WaitingMatter } from '#registry/own-page/waiting-matters.js';

type HistoryAction = EndorsementAction | AmendmentAction;

/** Something that a signatory can do on its own page. */
export interface ManageAction {
  /** Last part of its page's address below `/manage/endorsement`. */
  readonly path: string;
  readonly label: MessageKey;
  /** What it is for, in one sentence. */
  readonly hint: MessageKey;
  /** What the rules call it: it says which right the contact needs. Null for what only reads. */
  readonly act: OfficialAction | null;
  /** Whether the rules allow it now; ask `decide` or `mayAmend`. */
  readonly isOpen: (endorsement: EndorsementDetails) => boolean;
  /** The entry of the history that proves that it was done; none where nothing is changed. */
  readonly done?: HistoryAction;
  /** The matters that wait once it was sent, where it is not done at once. */
  readonly sent?: readonly WaitingMatter['kind'][];
  /** Whether its form may be sent with everything as it was. */
  readonly mayChangeNothing?: true;
}
