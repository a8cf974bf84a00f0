/** What can be wrong with one row; `imports.fault` has the words. */
export const IMPORT_FAULTS = [
  'missing',
  'too-long',
  'country-unknown',
  'kind-unknown',
  'not-a-number',
  'not-a-website',
  'undertaking-unknown',
  'pact-version-unknown',
  'mandate-unknown',
  'not-a-date',
  'in-the-future',
  'not-an-email',
  'language-unknown',
  'not-yes-or-no',
  'contact-refused',
  'too-many-cells',
  'name-unreadable',
  'several-places',
  'repeated',
  'other-government',
  'published',
  'closed',
  'erased',
  'refused',
  'changed-meanwhile',
  'changed-since',
] as const;

export type ImportFaultCode = (typeof IMPORT_FAULTS)[number];

/** One thing wrong with one row: in which column, and what; never what was written there. */
export interface ImportFault {
  /** Empty when it is about the row as a whole. */
  readonly column: string;
  readonly code: ImportFaultCode;
  /** The limit that was passed, or the line that says the same. */
  readonly number?: number;
}
