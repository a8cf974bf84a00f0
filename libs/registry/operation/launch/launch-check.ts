/** What is looked at before the registry goes live, in the order in which it is told. */
export const LAUNCH_CHECKS = [
  'production',
  'legal',
  'wording',
  'sections',
  'sender',
  'spf',
  'dkim',
  'administrators',
  'secrets',
  'demonstration',
  'backup',
  'restore',
  'jobs',
] as const;
export type LaunchCheckCode = (typeof LAUNCH_CHECKS)[number];

/** `unknown`: it could not be found out. */
export const LAUNCH_OUTCOMES = ['holds', 'fails', 'unknown'] as const;
export type LaunchOutcome = (typeof LAUNCH_OUTCOMES)[number];

/** What was found out about one thing. */
export interface Finding {
  readonly outcome: LaunchOutcome;
  /** What the sentence about it names. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface LaunchCheck extends Finding {
  readonly code: LaunchCheckCode;
  /** Nobody should go live while it does not hold. */
  readonly blocks: boolean;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What may be mended afterwards: a provider may sign mails under a domain of its own, and a job may fail any day. */
const MAY_WAIT: readonly LaunchCheckCode[] = ['dkim', 'jobs'];

/** A finding as a line of the list. */
export function launchCheck(code: LaunchCheckCode, { outcome, facts = {} }: Finding): LaunchCheck {
  return { code, outcome, facts, blocks: !MAY_WAIT.includes(code) };
}

/** Whether anything that nobody should go live with does not hold. What could not be known stops nobody, and is told. */
export function mayLaunch(checks: readonly LaunchCheck[]): boolean {
  return !checks.some(({ outcome, blocks }) => blocks && outcome === 'fails');
}
