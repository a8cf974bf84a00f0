import { mailboxKey } from '../mail-address/canonical-address.js';

/** For so many days, whoever invited, raised or enabled an account and that account are not two people. */
export const TIED_DAYS = 30;

/** What tells one account from another. */
export interface ActingAccount {
  readonly id: string;
  readonly email: string;
}

export type NotTwoPeople = 'same-person' | { readonly until: Date };

/**
 * Why two accounts are not two people; null when they are. It holds both ways: by effect who let an account in and that
 * account are one person, whichever of them proposes and whichever confirms.
 *
 * @param tiedSince when one of them last gave the other its powers; null for never
 */
export function mayActTogether(
  first: ActingAccount,
  second: ActingAccount,
  tiedSince: Date | null,
  now: Date,
): NotTwoPeople | null {
  if (first.id === second.id || mailboxKey(first.email) === mailboxKey(second.email)) return 'same-person';
  if (tiedSince === null) return null;
  const until = new Date(tiedSince.getTime() + TIED_DAYS * 86_400_000);
  return now < until ? { until } : null;
}
