import type { AMENDMENTS, AmendmentAction } from '../endorsement/amendments.js';
import type { EndorsementAction, TRANSITIONS } from '../endorsement/transitions.js';

/** What a contact may do: `reading` opens the own page, `limited` also answers what staff ask, `full` does all of it. */
export const CONTACT_RIGHTS = ['reading', 'limited', 'full'] as const;
export type ContactRights = (typeof CONTACT_RIGHTS)[number];

/** Which contact stands after an objection: the one who is, or the one who was. */
export const CONTACT_DECISIONS = ['keep', 'set_back'] as const;
export type ContactDecision = (typeof CONTACT_DECISIONS)[number];

/** So long whoever was the contact can object: from the request, and anew from the acceptance. */
export const OBJECTION_DAYS = 14;

/** How a contact came by the address of record, as far as it bears on what they may do. */
export interface ContactFacts {
  /** Whether whoever was the contact objects to the change and staff have not decided. */
  readonly isDisputed: boolean;
  /** When an address that staff set became the contact's; null when the contact, or the one before, gave it. */
  readonly setByStaffAt: Date | null;
  /** Whether a second member of staff has looked at that address: by confirming the proposal, or on the case. */
  readonly isLookedAt: boolean;
}

/** Until when a contact whose address staff set may only read and answer; null when nothing limits them. */
export function limitedUntil({ setByStaffAt, isLookedAt }: ContactFacts): Date | null {
  if (setByStaffAt === null || isLookedAt) return null;
  return new Date(setByStaffAt.getTime() + OBJECTION_DAYS * 86_400_000);
}

/**
 * What the contact may do now. Who sets an address may be who reads the mail there, so an address that one member of
 * staff set is worth less until it could be objected to, or a second one has looked; and while it is disputed whose
 * the endorsement is, neither of the two changes it.
 */
export function contactRights(facts: ContactFacts, now: Date): ContactRights {
  if (facts.isDisputed) return 'reading';
  const until = limitedUntil(facts);
  return until !== null && until > now ? 'limited' : 'full';
}

type OfficialTransition = {
  [Action in EndorsementAction]: (typeof TRANSITIONS)[Action]['by'] extends 'official' ? Action : never;
}[EndorsementAction];

type OfficialAmendment = {
  [Action in AmendmentAction]: 'official' extends (typeof AMENDMENTS)[Action]['by'][number] ? Action : never;
}[AmendmentAction];

/** Everything that an official can do to an endorsement. */
export type OfficialAction = OfficialTransition | OfficialAmendment;

/**
 * Which right each of them needs. `link` is what a mailed link and its own code allow, whoever is the contact: signing,
 * confirming and disowning, accepting an address and objecting to one; and an erasure, which staff have accepted.
 */
const NEEDED = {
  submit: 'link',
  confirm: 'link',
  disown: 'link',
  accept_contact: 'link',
  object_to_hand_over: 'link',
  erase_personal_data: 'link',
  answer_information: 'limited',
  attach_evidence: 'limited',
  bring_mandate: 'full',
  reconfirm: 'full',
  withdraw: 'full',
  add_undertaking: 'full',
  withdraw_undertaking: 'full',
  propose_undertaking: 'full',
  correct_details: 'full',
  change_consents: 'full',
  correct_contact: 'full',
  hand_over: 'full',
  sign_pact_version: 'full',
  request_erasure: 'full',
} as const satisfies Record<OfficialAction, ContactRights | 'link'>;

/** Whether a contact with these rights may do this. */
export function mayAct(rights: ContactRights, action: OfficialAction): boolean {
  const needed = NEEDED[action];
  return needed === 'link' || CONTACT_RIGHTS.indexOf(rights) >= CONTACT_RIGHTS.indexOf(needed);
}
