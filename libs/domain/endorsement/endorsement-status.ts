/** What a state means to the public, to staff and to the calendar. A new state has to answer every question. */
interface StateMeaning {
  /** Whether it counts in a public figure (DESIGN rule 1). */
  readonly counted: boolean;
  /** How the public sees a verified endorsement in this state; null: not at all. */
  readonly verifiedStanding: 'listed' | 'lapsed' | null;
  /** Whether an announcement stays in public in this state, also while staff look at the mandate that came. */
  readonly announcementStays: boolean;
  /** Whether the endorsement is alive: a withdrawal ends it. */
  readonly living: boolean;
  /** Whether it holds its local government's place; the database lets one at a time do so. */
  readonly holdsPlace: boolean;
  /** Whether it is still to be decided, so that somebody may have the case. */
  readonly open: boolean;
  /** Whether staff owe the decision. */
  readonly undecided: boolean;
  /** Which period of retention ends what is kept of its people; null while it is in use or the calendar ends it. */
  readonly retention: 'rejected' | 'ended' | 'lapsed' | null;
}

const NOTHING = {
  counted: false,
  verifiedStanding: null,
  announcementStays: false,
  living: false,
  holdsPlace: false,
  open: false,
  undecided: false,
  retention: null,
} as const satisfies StateMeaning;
const LIVING = { ...NOTHING, living: true } as const;
const OPEN = { ...LIVING, open: true, announcementStays: true } as const;
const PLACE = { ...LIVING, holdsPlace: true } as const;

/**
 * Where an endorsement stands: the one table of states, from which every group of states is derived. `draft` lives in
 * the drafts' own table and never shares a row with the others: nothing that an official has not submitted is an
 * endorsement.
 */
export const STATES = {
  draft: NOTHING,
  awaiting_confirmation: { ...NOTHING, open: true },
  submitted: { ...OPEN, undecided: true },
  in_review: { ...OPEN, undecided: true },
  info_requested: OPEN,
  announced: { ...LIVING, announcementStays: true },
  verified: { ...PLACE, counted: true, verifiedStanding: 'listed' },
  renewal_due: { ...PLACE, counted: true, verifiedStanding: 'listed' },
  lapsed: { ...PLACE, verifiedStanding: 'lapsed', retention: 'lapsed' },
  suspended: PLACE,
  rejected: { ...NOTHING, retention: 'rejected' },
  withdrawn: { ...NOTHING, retention: 'ended' },
  /** Replaced: by a new signature of the same local government, or because another one succeeded it. */
  superseded: { ...NOTHING, retention: 'ended' },
  void: { ...NOTHING, retention: 'ended' },
} as const satisfies Record<string, StateMeaning>;

export type EndorsementStatus = keyof typeof STATES;

export const ENDORSEMENT_STATUSES = Object.keys(STATES) as EndorsementStatus[];

/** The states of which something is true, in the table's order. */
export function statesThat(isSo: (meaning: StateMeaning) => boolean): readonly EndorsementStatus[] {
  return ENDORSEMENT_STATUSES.filter((status) => isSo(STATES[status]));
}

/** The only states that count in any public figure. */
export const COUNTED_STATUSES = statesThat(({ counted }) => counted);

/** States in which an endorsement is alive: a withdrawal ends each of them. */
export const LIVING_STATUSES = statesThat(({ living }) => living);

/** States in which somebody may have the case; once it is decided it is nobody's. */
export const OPEN_STATUSES = statesThat(({ open }) => open);

/** States in which staff owe a decision. */
export const UNDECIDED_STATUSES = statesThat(({ undecided }) => undecided);

/** States in which an endorsement holds its local government's place: there is at most one at a time. */
export const STANDING_STATUSES = statesThat(({ holdsPlace }) => holdsPlace);

/** Every state of an endorsement that was submitted and is not void. */
export const NOT_VOID_STATUSES = ENDORSEMENT_STATUSES.filter((status) => status !== 'draft' && status !== 'void');

export function isEndorsementStatus(value: unknown): value is EndorsementStatus {
  return typeof value === 'string' && Object.hasOwn(STATES, value);
}
