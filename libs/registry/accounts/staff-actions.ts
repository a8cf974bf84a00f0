/** Under what the audit lists an event of staff. */
export type StaffEventKind = 'accounts' | 'sign_ins' | 'lists';

/**
 * Everything that is written down of accounts of staff and those who use them. A new one needs words in `people.event`,
 * in every language.
 */
export const STAFF_ACTIONS = {
  invited: 'accounts',
  link_sent: 'accounts',
  /** At the command line. */
  link_made: 'accounts',
  role_changed: 'accounts',
  /** By a second administrator. */
  confirmed: 'accounts',
  disabled: 'accounts',
  enabled: 'accounts',
  factor_reset: 'accounts',
  password_chosen: 'accounts',
  password_changed: 'accounts',
  factor_added: 'accounts',
  factor_removed: 'accounts',
  recovery_codes_renewed: 'accounts',
  /** By an administrator. */
  sessions_ended: 'accounts',
  own_sessions_ended: 'sign_ins',
  /** The right password; it opens nothing before a second factor is shown. */
  password_given: 'sign_ins',
  signed_in: 'sign_ins',
  /** Once more, before something delicate. */
  factor_shown: 'sign_ins',
  recovery_code_used: 'sign_ins',
  sign_in_failed: 'sign_ins',
  /** Several wrong ones in a row; the owner was told. */
  guessed_at: 'sign_ins',
  /** So many that only a new password helps. */
  guessing_ended: 'sign_ins',
  bulk_confirmed: 'lists',
  import_uploaded: 'lists',
  import_confirmed: 'lists',
  import_stopped: 'lists',
  import_undone: 'lists',
} as const satisfies Readonly<Record<string, StaffEventKind>>;

export type StaffAction = keyof typeof STAFF_ACTIONS;

/** The actions that the audit lists under one of these kinds. */
export function staffActionsOf(...kinds: readonly StaffEventKind[]): StaffAction[] {
  return (Object.keys(STAFF_ACTIONS) as StaffAction[]).filter((action) => kinds.includes(STAFF_ACTIONS[action]));
}
