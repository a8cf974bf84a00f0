import type { ReportKind } from './delivery-state.js';

/** So many failures that may pass, over so many days and with nothing delivered in between, are taken as lasting. */
export const LASTING_FAILURES = 3;
export const LASTING_FAILURE_DAYS = 3;

export interface DatedReport {
  readonly kind: ReportKind;
  readonly at: Date;
}

/**
 * Whether an address takes no mail any more.
 *
 * @param newest the report that has just come in
 * @param all every report about mails to this address, the newest included, in any order
 */
export function isUnreachable(newest: ReportKind, all: readonly DatedReport[]): boolean {
  if (newest === 'hard_bounce' || newest === 'complaint') return true;
  if (newest === 'delivered') return false;
  const arrived = Math.max(0, ...all.filter(({ kind }) => kind === 'delivered').map(({ at }) => at.getTime()));
  const failures = all
    .filter(({ kind, at }) => (kind === 'soft_bounce' || kind === 'quota') && at.getTime() > arrived)
    .map(({ at }) => at.getTime());
  const days = (Math.max(...failures) - Math.min(...failures)) / 86_400_000;
  return failures.length >= LASTING_FAILURES && days >= LASTING_FAILURE_DAYS;
}
