/** Why an endorsement is rejected. The contact reads the code's words in their language, and the text beside it. */
export const REJECTION_REASONS = [
  'not_a_local_government',
  'mandate_missing',
  'signatory_without_authority',
  'identity_not_proven',
  'duplicate',
  'test_entry',
  'other',
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];

export interface Reason {
  readonly code: RejectionReason;
  /** The reviewer's own words, in the contact's language. */
  readonly text: string;
}
