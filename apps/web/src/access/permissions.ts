/** What members of staff may do. Roles are sets of these; handlers ask for one each. */
export const PERMISSIONS = [
  /** See the queue, cases, notes and timeline; take a case, ask the contact for information. */
  'review-endorsements',
  /** Verify, announce, reject and reopen. */
  'decide-endorsements',
  /** Download evidence; each download is logged. */
  'read-documents',
  /** See the dashboard, and the mails' templates. */
  'read-insight',
  /** Take lists out of the registry. */
  'export-endorsements',
  /** Suspend, restore, withdraw, void, merge and correct what was published; as first or as second person. */
  'change-published',
  /** Bring in signatories collected elsewhere, and take a batch back. */
  'import-endorsements',
  /** Decide on many endorsements at once. */
  'act-in-bulk',
  /** Manage reason codes, pact versions, retention. */
  'manage-registry',
  /** Invite, change and disable members of staff, read the access log. */
  'manage-staff',
  /** Manage one's own second factor, sessions and saved views. */
  'manage-own-account',
] as const;

export type Permission = (typeof PERMISSIONS)[number];
