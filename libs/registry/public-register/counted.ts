/**
 * The one condition on `public_signatory` for being counted in any figure: listed, and not invented for a
 * demonstration. Invented entries are shown where they are marked, and told apart from every figure.
 */
export const COUNTED = `(standing = 'listed' AND NOT demonstration)`;

/** How many there are, and how many invented entries beside them, which no figure counts. */
export interface CountedApart {
  readonly total: number;
  readonly demonstrations: number;
}
