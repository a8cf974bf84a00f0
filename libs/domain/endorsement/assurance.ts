/** What staff check of an endorsement. */
export const CHECKS = ['office_holder', 'mandate', 'domain', 'call_back', 'association'] as const;
export type Check = (typeof CHECKS)[number];

export const CHECK_RESULTS = ['yes', 'no', 'not_applicable'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** What was checked and found right, in the list's order: public codes, never a name or a note. */
export function assuranceOf(checks: readonly { readonly subject: Check; readonly result: CheckResult }[]): Check[] {
  return CHECKS.filter((check) => checks.some(({ subject, result }) => subject === check && result === 'yes'));
}
