/** How much one upload may bring, and how much one endorsement may hold. */
export const MAXIMUM_DOCUMENT_BYTES = 10 * 1024 * 1024;
export const MAXIMUM_DOCUMENTS = 3;

export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Why a document is refused. */
export type DocumentFault =
  | 'missing'
  | 'empty'
  | 'tooLarge'
  | 'tooMany'
  | 'wrongType'
  | 'truncated'
  | 'encrypted'
  | 'scripted'
  | 'tooComplex'
  | 'infected'
  | 'scannerDown'
  | 'storageDown';
