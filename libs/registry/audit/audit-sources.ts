import { STAFF_ACTIONS, staffActionsOf } from '../staff/staff-actions.js';
import type { AuditKind } from './audit-entry.js';

/** The columns that a source has beside when and which; what it does not name is null. */
export const AUDIT_COLUMNS = {
  action: 'text',
  actor_kind: 'text',
  actor_id: 'uuid',
  person_id: 'uuid',
  endorsement_id: 'uuid',
  history_id: 'bigint',
  proposed_action: 'text',
  before: 'text',
  after: 'text',
  subject: 'text',
  reason_id: 'uuid',
  network: 'cidr',
} as const;

/** One table of which the audit is made. */
export interface AuditSource {
  /** One letter, which begins the key of its rows; each source has its own. */
  readonly letter: string;
  /** Table and alias. */
  readonly from: string;
  /** Its moment, with an index. */
  readonly at: string;
  /** What tells rows of the same moment apart, as text of one length. */
  readonly id: string;
  /** Its kind, and the condition for each when it has several. */
  readonly kinds: Partial<Readonly<Record<AuditKind, string>>>;
  /** Which rows are meant; all when left out. */
  readonly where?: string;
  readonly columns: Partial<Readonly<Record<keyof typeof AUDIT_COLUMNS, string>>>;
  /** The columns that name an endorsement, each with an index; the one that it is about when left out. */
  readonly endorsements?: readonly string[];
  /** The columns that name a member of staff, each with an index. */
  readonly people: readonly string[];
}

const ALL = 'true';
const number = (column: string): string => `lpad(${column}::text, 20, '0')`;
/** Of a version such as `1.10`, in characters that the key of a row may have. */
const versionKey = (column: string): string => `lpad(replace(${column}, '.', '-'), 20, '0')`;
const listed = (actions: readonly string[]): string => actions.map((action) => `'${action}'`).join(', ');

/** Everything that tells who did what. What is to be in the audit is added here. */
export const AUDIT_SOURCES: readonly AuditSource[] = [
  {
    letter: 'h',
    from: 'endorsement_history h',
    at: 'h.at',
    id: number('h.id'),
    kinds: { changes: ALL },
    columns: {
      action: 'h.action',
      actor_kind: 'h.actor_kind',
      actor_id: 'h.actor_id',
      endorsement_id: 'h.endorsement_id',
      history_id: 'h.id',
      before: 'h.from_status',
      after: 'h.to_status',
      reason_id: 'h.reason_id',
    },
    people: ['h.actor_id'],
  },
  {
    letter: 'j',
    from: 'duplicate_judgement j',
    at: 'j.at',
    id: number('j.id'),
    kinds: { changes: ALL },
    columns: {
      action: `'judged_' || j.judgement`,
      actor_kind: `'staff'`,
      actor_id: 'j.staff_id',
      endorsement_id: 'j.one_id',
    },
    endorsements: ['j.one_id', 'j.other_id'],
    people: ['j.staff_id'],
  },
  {
    letter: 'p',
    from: 'pending_decision d',
    at: 'd.proposed_at',
    id: 'd.id::text',
    kinds: { proposals: ALL },
    columns: {
      action: `'proposed'`,
      actor_kind: `'staff'`,
      actor_id: 'd.proposed_by',
      endorsement_id: 'd.endorsement_id',
      proposed_action: 'd.action',
      reason_id: 'd.reason_id',
    },
    people: ['d.proposed_by'],
  },
  {
    letter: 'q',
    from: 'pending_decision d',
    at: 'd.decided_at',
    id: 'd.id::text',
    kinds: { proposals: ALL },
    where: 'd.decided_at IS NOT NULL',
    columns: {
      action: 'd.outcome',
      actor_kind: `'staff'`,
      actor_id: 'd.decided_by',
      endorsement_id: 'd.endorsement_id',
      proposed_action: 'd.action',
    },
    people: ['d.decided_by'],
  },
  {
    letter: 'r',
    from: 'reason_event v',
    at: 'v.at',
    id: number('v.id'),
    kinds: { reasons: ALL },
    columns: {
      action: 'v.action',
      actor_kind: `'staff'`,
      actor_id: 'v.by',
      reason_id: 'v.reason_id',
      before: 'v.before::text',
      after: 'v.after::text',
    },
    people: ['v.by'],
  },
  {
    letter: 'm',
    from: 'mail_repeat m',
    at: 'm.at',
    id: 'm.outbox_id::text',
    kinds: { changes: ALL },
    columns: {
      action: `'mail_repeated'`,
      actor_kind: `'staff'`,
      actor_id: 'm.staff_id',
      endorsement_id: 'm.endorsement_id',
      subject: 'm.job',
    },
    people: ['m.staff_id'],
  },
  {
    letter: 'k',
    from: 'case_claim k',
    at: 'k.at',
    id: number('k.id'),
    kinds: { claims: ALL },
    columns: {
      action: 'k.action',
      actor_kind: `'staff'`,
      actor_id: 'k.staff_id',
      person_id: 'k.from_id',
      endorsement_id: 'k.endorsement_id',
    },
    people: ['k.staff_id', 'k.from_id'],
  },
  {
    letter: 'n',
    from: 'case_note n',
    at: 'n.written_at',
    id: number('n.id'),
    kinds: { notes: ALL },
    columns: {
      action: `'note'`,
      actor_kind: `'staff'`,
      actor_id: 'n.written_by',
      endorsement_id: 'n.endorsement_id',
    },
    people: ['n.written_by'],
  },
  {
    letter: 's',
    from: 'staff_event s',
    at: 's.at',
    id: number('s.id'),
    kinds: {
      accounts: `s.action NOT IN (${listed(staffActionsOf('sign_ins', 'lists'))})`,
      sign_ins: `s.action IN (${listed(staffActionsOf('sign_ins'))})`,
      lists: `s.action IN (${listed(staffActionsOf('lists'))})`,
    },
    columns: {
      action: 's.action',
      actor_kind: `CASE WHEN s.actor_id IS NOT NULL THEN 'staff'
        WHEN s.action = '${'sign_in_failed' satisfies keyof typeof STAFF_ACTIONS}' THEN 'nobody' ELSE 'command_line' END`,
      actor_id: 's.actor_id',
      person_id: 'nullif(s.account_id, s.actor_id)',
      before: 's.before',
      after: 's.after',
      subject: 's.subject',
      network: 's.network',
    },
    people: ['s.actor_id', 's.account_id'],
  },
  // There are a handful of versions, so that these three need no index.
  {
    letter: 'v',
    from: 'pact_version v',
    at: 'v.published_at',
    id: versionKey('v.version'),
    kinds: { pact: ALL },
    columns: {
      action: `'published'`,
      actor_kind: `CASE WHEN v.published_by IS NULL THEN 'registry' ELSE 'staff' END`,
      actor_id: 'v.published_by',
      subject: 'v.version',
    },
    people: ['v.published_by'],
  },
  {
    letter: 'w',
    from: 'pact_version_schedule w',
    at: 'w.scheduled_at',
    id: 'w.id::text',
    kinds: { pact: ALL },
    columns: {
      action: `'scheduled'`,
      actor_kind: `'staff'`,
      actor_id: 'w.scheduled_by',
      after: 'w.takes_effect_on',
      subject: 'w.version',
    },
    people: ['w.scheduled_by'],
  },
  {
    letter: 'x',
    from: 'pact_version_schedule w',
    at: 'w.cancelled_at',
    id: 'w.id::text',
    kinds: { pact: ALL },
    where: 'w.cancelled_at IS NOT NULL',
    columns: { action: `'cancelled'`, actor_kind: `'staff'`, actor_id: 'w.cancelled_by', subject: 'w.version' },
    people: ['w.cancelled_by'],
  },
  {
    letter: 'u',
    from: 'unknown_sign_in u',
    at: 'u.last_at',
    id: number('u.id'),
    kinds: { sign_ins: ALL },
    columns: {
      action: `'unknown_sign_in'`,
      actor_kind: `'nobody'`,
      subject: 'u.tries::text',
      network: 'u.network',
    },
    people: [],
  },
  {
    letter: 'a',
    from: 'access_log a',
    at: 'a.at',
    id: 'a.id::text',
    kinds: { access: ALL },
    columns: {
      action: 'a.action',
      actor_kind: `'staff'`,
      actor_id: 'a.staff_id',
      endorsement_id: 'a.endorsement_id',
      subject: 'a.subject',
      network: 'a.network',
    },
    people: ['a.staff_id'],
  },
];
