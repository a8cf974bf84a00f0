/** So many wrong ones in a row may come without a wait: people mistype. */
export const FREE_FAILURES = 5;
/** NIST SP 800-63B-4, 3.2.2: no more consecutive failures for one authenticator. */
export const MOST_FAILURES = 100;
/**
 * Of these, so many are kept for browsers in which the owner signed in before: whoever is a stranger to an account
 * cannot use them up, and so lock its owner out.
 */
export const KEPT_FOR_KNOWN = 10;

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/** How long nobody may try after so many failures in a row. It doubles each time, up to an hour. */
export function waitAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES));
}

/** Consecutive failures of one authenticator, by where they come from. */
export interface Failures {
  readonly known: number;
  readonly strange: number;
}

/** Whether there may be no further try, before the owner has chosen a new password. */
export function isEnded({ known, strange }: Failures, isKnownBrowser: boolean): boolean {
  const all = known + strange;
  return isKnownBrowser ? all >= MOST_FAILURES : all >= MOST_FAILURES || strange >= MOST_FAILURES - KEPT_FOR_KNOWN;
}
