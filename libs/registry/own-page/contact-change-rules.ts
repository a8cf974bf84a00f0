import { OBJECTION_DAYS } from '#domain/contact/contact-rights.js';
import { DomainError } from '#domain/domain-error.js';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import { deriveCode, deriveToken, hashToken } from '#platform/secret.js';
import { derivedEarlier } from '#platform/secret-keys.js';
import type { Registry } from '../registry.js';
import type { ContactChangeEntity, ContactChangeKind } from './contact-change.entity.js';

/** So long whoever is named has to accept. */
export const ACCEPTANCE_DAYS = 7;
/** Either link takes this many wrong codes. */
export const MAXIMUM_WRONG_CHANGE_CODES = 10;

const DAY_MS = 86_400_000;

/** What the history calls each kind that a contact asks for, once it takes effect. */
export const ACTION_OF = {
  new_address: 'correct_contact',
  hand_over: 'hand_over',
} as const satisfies Record<ContactChangeKind, AmendmentAction>;

/** What the history calls the acceptance: what staff asked for is accepted by whoever reads the mail, not the contact. */
export function acceptanceAction({ kind, setBy }: Pick<ContactChangeEntity, 'kind' | 'setBy'>) {
  return setBy === null ? ACTION_OF[kind] : 'accept_contact';
}

/** Which of the two links of a change: the new contact's, or the one that goes to whoever was the contact. */
export type ChangeLink = 'acceptance' | 'objection';

/** The secrets of a link, derived so that a mail sent twice carries the same link and code. */
export function changeSecrets(secret: string, link: ChangeLink, changeId: string): { token: string; code: string } {
  const purpose = `contact-change-${link}`;
  return { token: deriveToken(secret, purpose, changeId), code: deriveCode(secret, purpose, changeId) };
}

/** The secrets of a link that is to be mailed: those of which the database has the hashes, whatever the secret is now. */
export function mailedChangeSecrets(
  { keys }: Pick<Registry, 'keys'>,
  link: ChangeLink,
  { id, tokenHash, objectionTokenHash }: ContactChangeEntity,
): { token: string; code: string } {
  const hash = link === 'acceptance' ? tokenHash : objectionTokenHash;
  return derivedEarlier(
    keys.app,
    (secret) => changeSecrets(secret, link, id),
    ({ token }) => hashToken(token) === hash,
  );
}

/** The last moment at which an objection is heard. */
export function objectionEnds({ requestedAt, acceptedAt }: ContactChangeEntity): Date {
  return new Date((acceptedAt ?? requestedAt).getTime() + OBJECTION_DAYS * DAY_MS);
}

/** The last moment at which a new request can be accepted. */
export function acceptanceEnds(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + ACCEPTANCE_DAYS * DAY_MS);
}

/** Whether it waits to be accepted, and still can be. */
export function waitsForAcceptance(change: ContactChangeEntity, now: Date): boolean {
  return change.outcome === null && change.expiresAt > now && change.wrongCodes < MAXIMUM_WRONG_CHANGE_CODES;
}

/** Whether whoever was the contact can still object, unless they are the contact again. */
export function isOpenToObjection(change: ContactChangeEntity, now: Date): boolean {
  const isLive = change.outcome === null ? change.expiresAt > now : change.outcome === 'accepted';
  return (
    isLive && wasAsked(change) && objectionEnds(change) > now && change.wrongObjectionCodes < MAXIMUM_WRONG_CHANGE_CODES
  );
}

/** Whether anybody was asked, and told by which link to object: of an address that staff set at once nobody was. */
function wasAsked({ requestedAt, expiresAt }: ContactChangeEntity): boolean {
  return expiresAt > requestedAt;
}

/**
 * Whether an objection that staff have not dealt with keeps any other change from being asked for.
 *
 * @throws {DomainError} `contact-change.frozen`
 */
export function refuseBesideObjection({ outcome, settledAt }: ContactChangeEntity): void {
  if (outcome === 'objected' && settledAt === null) throw new DomainError('contact-change.frozen');
}

/**
 * Whether a change keeps the contact from asking for another one.
 *
 * @throws {DomainError} `contact-change.frozen` after an objection that staff have not looked at,
 *   `contact-change.pending` while one waits, or can still be objected to: what held at once was never asked
 */
export function refuseBeside(change: ContactChangeEntity, now: Date): void {
  refuseBesideObjection(change);
  const waits = change.outcome === null && change.expiresAt > now;
  if (waits || (change.outcome === 'accepted' && wasAsked(change) && objectionEnds(change) > now)) {
    throw new DomainError('contact-change.pending');
  }
}
