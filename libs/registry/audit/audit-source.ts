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
