/** The five undertakings of the pact, in the pact's own order. */
export const UNDERTAKINGS = ['mobility', 'rights', 'equality', 'culture', 'health'] as const;

export type Undertaking = (typeof UNDERTAKINGS)[number];

export function isUndertaking(value: unknown): value is Undertaking {
  return UNDERTAKINGS.includes(value as Undertaking);
}

/** The given undertakings without repeats, in the pact's order, so that two equal choices are stored alike. */
export function inPactOrder(chosen: readonly Undertaking[]): Undertaking[] {
  return UNDERTAKINGS.filter((undertaking) => chosen.includes(undertaking));
}
