/**
 * What members of staff may do. Roles are sets of these; handlers ask for one each. Who has a `read-` permission and no
 * other sees, and changes nothing: what shows something asks for one of these, what acts for another.
 */
export const PERMISSIONS = [
  /** See the queue, cases with their notes and timeline, and two endorsements side by side. */
  'read-endorsements',
  /** Take a case, note, check, compare, ask the contact for information. */
  'review-endorsements',
  /** Verify, announce, reject and reopen. */
  'decide-endorsements',
  /** Download evidence; each download is logged. */
  'read-documents',
  /** See the dashboard, and the mails' templates. */
  'read-insight',
  /** Take lists out of the registry; each time is logged. */
  'export-endorsements',
  /** See what waits for a second person. */
  'read-proposals',
  /** Suspend, restore, withdraw, void, merge and correct what was published; as first or as second person. */
  'change-published',
  /** See imported files row by row, and take the report of one. */
  'read-imports',
  /** Bring in signatories collected elsewhere, and take a batch back. */
  'import-endorsements',
  /** See what was done to many endorsements at once. */
  'read-bulk-actions',
  /** Decide on many endorsements at once. */
  'act-in-bulk',
  /** See reason codes, pact versions, retention and requests for erasure. */
  'read-registry',
  /** Manage reason codes, pact versions, retention. */
  'manage-registry',
  /** See who works in the registry. */
  'read-staff',
  /** Invite, change and disable members of staff. */
  'manage-staff',
  /** See who did what, across all cases and people, and take it away; each time is logged. */
  'read-audit',
  /** Manage one's own second factor, sessions and saved views. */
  'manage-own-account',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** Those that let somebody see, and change nothing. */
export const READING: readonly Permission[] = PERMISSIONS.filter((permission) => permission.startsWith('read-'));
