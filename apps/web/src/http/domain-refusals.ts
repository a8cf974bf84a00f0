import type { DomainErrorCode } from '#domain/domain-error.js';

/** The HTTP status of every refusal of the domain; the compiler asks for a line when a code is added. */
export const STATUS_OF_REFUSAL: Readonly<Record<DomainErrorCode, number>> = {
  'endorsement.action-not-allowed': 409,
  'endorsement.decided-meanwhile': 409,
  'endorsement.blocked': 409,
  'endorsement.already-listed': 409,
  'endorsement.claimed-meanwhile': 409,
  'endorsement.not-found': 404,
  'endorsement.second-person-needed': 409,
  'endorsement.not-an-announcement': 409,
  'endorsement.unchecked': 422,
  'proposal.not-found': 404,
  'proposal.same-person': 403,
  'proposal.already-open': 409,
  'proposal.decided-meanwhile': 409,
  'duplicate.judged-meanwhile': 409,
  'undertaking.already-committed': 409,
  'undertaking.already-proposed': 409,
  'undertaking.not-committed': 409,
  'undertaking.last': 409,
  'reason.unknown': 422,
  'confirmation.not-found': 404,
  'confirmation.expired': 410,
  'confirmation.wrong-code': 422,
  'access.link-unknown': 404,
  'access.link-closed': 410,
  'access.wrong-code': 422,
  'draft.not-found': 410,
  'draft.incomplete': 409,
  'draft.changed-meanwhile': 409,
  'document.refused': 422,
  'document.not-found': 404,
  'import.not-found': 404,
  'import.not-possible-now': 409,
  'place.not-found': 404,
  'signatory.not-found': 404,
  'staff.not-found': 404,
  'staff.link-expired': 410,
  'staff.password-refused': 422,
  'staff.email-taken': 409,
  'second-factor.not-found': 404,
  'second-factor.last-one': 409,
  'second-factor.set-up-meanwhile': 409,
  'second-factor.own-reset': 403,
};

/** The catalogue group of a refusal's words: `draft.not-found` → `errors.refusal.draftNotFound`. */
export function refusalKey(code: DomainErrorCode): string {
  return `errors.refusal.${code.replace(/[.-](\w)/g, (_separator, letter: string) => letter.toUpperCase())}`;
}
