import type { Registry } from '#registry/registry.js';
import type { TooManyAttempts } from '#registry/accounts/count-guesses.js';

/** The minutes until the next try, begun ones as whole ones; null when waiting does not help. */
export function minutesUntil({ again }: Pick<TooManyAttempts, 'again'>, { clock }: Registry): number | null {
  return again && Math.ceil((again.getTime() - clock.now().getTime()) / 60_000);
}
