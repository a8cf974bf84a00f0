import { dayOfAct } from '../calendar/local-day.js';

/** What staff check of an endorsement. */
export const CHECKS = ['office_holder', 'mandate', 'domain', 'call_back', 'association'] as const;
export type Check = (typeof CHECKS)[number];

export const CHECK_RESULTS = ['yes', 'no', 'not_applicable'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** One thing that was checked and found right, as the public may know it: never by whom, never a note. */
export interface Assurance {
  readonly code: Check;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly checkedOn: string;
}

/**
 * What was checked and found right, in the list's order.
 *
 * @param restsOn the days that were checked: none of them is later than the check
 */
export function assuranceOf(
  checks: readonly { readonly subject: Check; readonly result: CheckResult; readonly checkedAt: Date }[],
  ...restsOn: readonly string[]
): Assurance[] {
  return CHECKS.flatMap((code) =>
    checks
      .filter(({ subject, result }) => subject === code && result === 'yes')
      .map(({ checkedAt }) => ({ code, checkedOn: dayOfAct(checkedAt, ...restsOn) })),
  );
}
