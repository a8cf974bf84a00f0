import { LIVING_STATUSES, NOT_VOID_STATUSES, type EndorsementStatus } from './endorsement-status.js';
import type { ActorKind } from './transitions.js';

export interface Amendment {
  /** States in which it may happen. None of them changes by it. */
  readonly in: readonly EndorsementStatus[];
  readonly by: readonly ActorKind[];
}

const ANY = [...NOT_VOID_STATUSES, 'void'] as const;

/**
 * What changes within an endorsement without moving its state. Each is an entry of the same history, with the same
 * guarded write; docs/life-of-an-endorsement.md prints the table.
 */
export const AMENDMENTS = {
  add_undertaking: { in: LIVING_STATUSES, by: ['official', 'staff'] },
  withdraw_undertaking: { in: LIVING_STATUSES, by: ['official', 'staff'] },
  propose_undertaking: { in: LIVING_STATUSES, by: ['official'] },
  refuse_undertaking: { in: LIVING_STATUSES, by: ['staff'] },
  correct_details: { in: LIVING_STATUSES, by: ['official', 'staff'] },
  change_consents: { in: LIVING_STATUSES, by: ['official'] },
  ask_contact: { in: LIVING_STATUSES, by: ['staff'] },
  correct_contact: { in: ['awaiting_confirmation', ...LIVING_STATUSES], by: ['official', 'staff'] },
  hand_over: { in: LIVING_STATUSES, by: ['official', 'staff'] },
  accept_contact: { in: LIVING_STATUSES, by: ['official'] },
  look_at_contact: { in: ['awaiting_confirmation', ...LIVING_STATUSES], by: ['staff'] },
  decide_contact: { in: ANY, by: ['staff'] },
  object_to_hand_over: { in: ANY, by: ['official'] },
  attach_evidence: { in: ['awaiting_confirmation', ...LIVING_STATUSES], by: ['official', 'staff'] },
  check: { in: LIVING_STATUSES, by: ['staff'] },
  review_suspension: { in: ['suspended'], by: ['staff'] },
  sign_pact_version: { in: ['verified', 'renewal_due', 'lapsed'], by: ['official'] },
  rename_place: { in: ANY, by: ['staff'] },
  absorb: { in: ANY, by: ['staff'] },
  release: { in: ANY, by: ['staff'] },
  update_from_import: { in: LIVING_STATUSES, by: ['staff'] },
  undo_update_from_import: { in: ANY, by: ['staff'] },
  request_erasure: { in: ANY, by: ['official'] },
  refuse_erasure: { in: ANY, by: ['staff'] },
  erase_personal_data: { in: ANY, by: ['official', 'staff', 'registry'] },
} as const satisfies Record<string, Amendment>;

export type AmendmentAction = keyof typeof AMENDMENTS;

export const AMENDMENT_ACTIONS = Object.keys(AMENDMENTS) as AmendmentAction[];
