/** How much one upload may bring, and how many documents may prove one mandate, or one added undertaking. */
export const MAXIMUM_DOCUMENT_BYTES = 10 * 1024 * 1024;
export const MAXIMUM_DOCUMENTS = 3;

export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What a document proves: the mandate of the endorsement, or the decision behind an undertaking that is added. */
export type DocumentPurpose = 'mandate' | 'undertaking';

/** Why a document is refused. */
export type DocumentFault =
  | 'missing'
  | 'empty'
  | 'tooLarge'
  | 'tooMany'
  /** The network’s own uploads take all its places and do not end, or too many wait to be judged. */
  | 'busy'
  /** More than a day’s bytes. */
  | 'quota'
  | 'wrongType'
  | 'truncated'
  | 'encrypted'
  | 'scripted'
  | 'tooComplex'
  /** Built as no program builds it: two readers may see two documents. */
  | 'irregular'
  | 'tooManyPixels'
  | 'infected'
  | 'storageDown';
