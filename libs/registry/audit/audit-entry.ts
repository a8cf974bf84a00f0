import type { Words } from '#domain/words.js';

/** The kinds of acts that the audit tells apart. */
export const AUDIT_KINDS = [
  'changes',
  'proposals',
  'claims',
  'notes',
  'reasons',
  'accounts',
  'sign_ins',
  'lists',
  'pact',
  'access',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Who acts. Nobody: somebody who has not shown who they are. */
export const AUDIT_ACTORS = ['staff', 'official', 'registry', 'command_line', 'nobody'] as const;
export type AuditActor = (typeof AUDIT_ACTORS)[number];

/** One act of anybody in the registry: who, what, when, on whom or on which case. */
export interface AuditEntry {
  readonly at: Date;
  /** Where it stands in the order of the audit; what is older has a smaller one. */
  readonly place: AuditPlace;
  readonly kind: AuditKind;
  /** Such as `verify`, `proposed`, `note`, `signed_in`, `read_document`. */
  readonly action: string;
  readonly actorKind: AuditActor;
  readonly actorId: string | null;
  /** Name and address of the member of staff who acted. */
  readonly actorName: string | null;
  readonly actorEmail: string | null;
  /** The colleague whose account it was about, when not the actor's own. */
  readonly personId: string | null;
  readonly personName: string | null;
  readonly personEmail: string | null;
  readonly endorsementId: string | null;
  readonly reference: string | null;
  readonly governmentName: string | null;
  /** What was proposed, for a step of a proposal. */
  readonly proposedAction: string | null;
  /** The fields that a change within an endorsement changed; the values stand on the case. */
  readonly fields: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  /** What it was about when no case: a file's name, a format, a figure, a version of the pact, or the id of a list. */
  readonly subject: string | null;
  /** What the reason said then: the words of a decision, or those that were changed. */
  readonly reasonLabel: Words | null;
  /** The network it came from, truncated. */
  readonly network: string | null;
}

/** A place in the order of the audit, from which a page goes on. */
export interface AuditPlace {
  /** Microseconds since 1970. */
  readonly at: string;
  readonly key: string;
}

/** What the audit is searched for. */
export interface AuditFilter {
  /** Who acted, or whose account it was about. */
  readonly staffId?: string | undefined;
  readonly kind?: AuditKind | undefined;
  /** Reference of the endorsement. */
  readonly reference?: string | undefined;
  /** First and last day, ISO 8601, in UTC. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}
