/**
 * Every way in which a rule can refuse. The code is data: pages, the API and logs each put their own words and
 * status to it (one exhaustive filter in the web app), and nothing here knows of HTTP.
 */
export const DOMAIN_ERROR_CODES = [
  'endorsement.action-not-allowed',
  'endorsement.decided-meanwhile',
  'endorsement.blocked',
  'endorsement.already-listed',
  'endorsement.claimed-meanwhile',
  'endorsement.not-found',
  'endorsement.second-person-needed',
  'endorsement.not-an-announcement',
  'endorsement.unchecked',
  'endorsement.erased',
  'proposal.not-found',
  'proposal.same-person',
  'proposal.already-open',
  'proposal.decided-meanwhile',
  'duplicate.judged-meanwhile',
  'undertaking.already-committed',
  'undertaking.already-proposed',
  'undertaking.not-committed',
  'undertaking.last',
  'merge.not-possible',
  'contact-change.not-found',
  'contact-change.over',
  'contact-change.wrong-code',
  'contact-change.pending',
  'contact-change.frozen',
  'contact-change.too-many',
  'contact-change.same-address',
  'erasure.already-requested',
  'erasure.not-found',
  'erasure.decided-meanwhile',
  'pact-version.already-published',
  'pact-version.already-scheduled',
  'pact-version.not-scheduled',
  'pact-version.not-current',
  'mail.not-found',
  'mail.not-repeatable',
  'mail.repeated-too-often',
  'reason.unknown',
  'reason.not-found',
  'reason.used',
  'reason.last',
  'reason.code-taken',
  'confirmation.not-found',
  'confirmation.expired',
  'confirmation.wrong-code',
  'access.link-unknown',
  'access.link-closed',
  'access.wrong-code',
  'draft.not-found',
  'draft.incomplete',
  'draft.changed-meanwhile',
  'document.refused',
  'document.not-found',
  'bulk.not-found',
  'bulk.not-possible-now',
  'bulk.too-many',
  'import.not-found',
  'import.not-possible-now',
  'place.not-found',
  'signatory.not-found',
  'saved-view.not-found',
  'saved-view.name-taken',
  'saved-view.too-many',
  'staff.not-found',
  'staff.link-expired',
  'staff.password-refused',
  'staff.email-taken',
  'staff.own-account',
  'staff.not-administrator',
  'second-factor.not-found',
  'second-factor.last-one',
  'second-factor.set-up-meanwhile',
  'second-factor.own-reset',
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

export type DomainErrorParameters = Readonly<Record<string, string | number | Date | readonly string[] | undefined>>;

/** A refusal by a rule of the registry. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    readonly parameters: DomainErrorParameters = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
