/**
 * On what authority an endorsement is signed, strongest first. `announcement` means that the decision is still to
 * come: it is never verified as a signature (research/mission-peers, gap 9: peers count speeches and votes alike).
 */
export const MANDATE_KINDS = ['council_decision', 'executive_decision', 'mayors_letter', 'announcement'] as const;

export type MandateKind = (typeof MANDATE_KINDS)[number];

export interface Mandate {
  readonly kind: MandateKind;
  /** Calendar date of the decision, `YYYY-MM-DD`; an announcement has the date of the announcement. */
  readonly date: string;
  /** Number or title of the decision as the local government files it. */
  readonly reference: string | null;
  /** Public address where the decision can be read. */
  readonly url: string | null;
}

export function isMandateKind(value: unknown): value is MandateKind {
  return MANDATE_KINDS.includes(value as MandateKind);
}
