import type { EntityManager } from 'typeorm';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import type { ProposedAction } from '#domain/endorsement/second-person.js';
import type { BounceCause } from '#domain/mail-delivery/classify-bounce.js';
import type { DeliveryState } from '#domain/mail-delivery/delivery-state.js';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import type { OutboxOutcome } from '../outbox/outbox.entity.js';
import { caseNotes } from '../record/case-notes.js';
import type { Words } from '#domain/words.js';

/** A value as an event found and left it. Both are null where an erasure has emptied them. */
export interface HistoryValue {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A change of state, or a change within an endorsement: then both states are the same. */
export interface StatusEvent {
  readonly type: 'status';
  readonly at: Date;
  readonly action: EndorsementAction | AmendmentAction;
  readonly fromStatus: string;
  readonly toStatus: string;
  readonly actorKind: string;
  readonly actorName: string | null;
  /** What colleagues read for the reason; null without one. */
  readonly reasonLabel: Words | null;
  readonly reasonText: string | null;
  readonly values: readonly HistoryValue[];
}

/** A mail or a publication that was asked for, and its fate. */
export interface JobEvent {
  readonly type: 'job';
  readonly at: Date;
  readonly outboxId: string;
  readonly isMail: boolean;
  /** Whether the mail server took it; what was only handed over is not called sent. */
  readonly isSent: boolean;
  /** Whether the registry still knows what was asked for: without that it cannot be asked for again. */
  readonly isAskedFor: boolean;
  /** Who had the mail sent again; null for what the registry does by itself. */
  readonly repeatedBy: string | null;
  readonly job: string;
  /** Null while it waits or is being tried. */
  readonly outcome: OutboxOutcome | null;
  readonly doneAt: Date | null;
  readonly attempts: number;
  /** What is known of a mail; null for what is none, or was never handed to the mail server. */
  readonly delivery: DeliveryState | null;
  /** Why the mail was not taken, and the mail server's codes. */
  readonly cause: BounceCause | null;
  readonly code: string | null;
}

export interface NoteEvent {
  readonly type: 'note';
  readonly at: Date;
  readonly actorName: string;
  readonly text: string | null;
}

/** A step of a decision that takes two people. */
export interface ProposalEvent {
  readonly type: 'proposal';
  readonly at: Date;
  readonly step: 'proposed' | 'confirmed' | 'declined' | 'taken_back';
  readonly action: ProposedAction;
  readonly actorName: string;
  readonly reasonLabel: Words | null;
  readonly reasonText: string | null;
}

/** A member of staff took a copy of a document. */
export interface DownloadEvent {
  readonly type: 'download';
  readonly at: Date;
  readonly actorName: string;
  readonly fileName: string;
}

export type TimelineEvent = StatusEvent | JobEvent | NoteEvent | ProposalEvent | DownloadEvent;

const CHANGES = `SELECT 'status' AS type, h.at, h.action, h.from_status AS "fromStatus", h.to_status AS "toStatus",
    h.actor_kind AS "actorKind", s.name AS "actorName", r.label AS "reasonLabel", nullif(h.reason_text, '') AS "reasonText",
    (SELECT coalesce(json_agg(json_build_object('field', v.field, 'before', v.before,
          'after', coalesce(d.file_name, v.after)) ORDER BY v.id), '[]')
       FROM endorsement_history_value v
       LEFT JOIN evidence_document d ON v.field = 'document' AND d.id::text = v.after
      WHERE v.history_id = h.id) AS values
  FROM endorsement_history h LEFT JOIN staff_shown_name s ON s.id = h.actor_id
    LEFT JOIN reason r ON r.id = h.reason_id
  WHERE h.endorsement_id = $1 ORDER BY h.version DESC`;

/** What was asked for, and what is kept of mails longer than that they were asked for. */
const JOBS = `SELECT 'job' AS type, coalesce(o.created_at, s.handed_over_at) AS at, coalesce(o.job, s.job) AS job,
    coalesce(o.id, s.outbox_id) AS "outboxId", coalesce(o.queue = 'mail', true) AS "isMail",
    s.sent_at IS NOT NULL AS "isSent", o.id IS NOT NULL AS "isAskedFor", a.name AS "repeatedBy",
    CASE WHEN o.id IS NULL THEN 'done' ELSE o.outcome END AS outcome,
    CASE WHEN o.id IS NULL THEN coalesce(s.sent_at, s.handed_over_at) ELSE o.done_at END AS "doneAt",
    coalesce(o.attempts, 1) AS attempts, m.state AS delivery, m.cause, m.code
  FROM (SELECT * FROM outbox WHERE subject ->> 'endorsementId' = $1::text) o
    FULL JOIN (SELECT * FROM sent_mail WHERE endorsement_id = $1::uuid) s ON s.outbox_id = o.id
    LEFT JOIN mail_delivery m ON m.outbox_id = coalesce(o.id, s.outbox_id)
    LEFT JOIN mail_repeat r ON r.outbox_id = coalesce(o.id, s.outbox_id) LEFT JOIN staff_shown_name a ON a.id = r.staff_id
  ORDER BY coalesce(o.created_at, s.handed_over_at) DESC`;

/** The closing of a proposal says who closed it; why it was made stands with its opening. */
const PROPOSALS = `SELECT 'proposal' AS type, p.at, p.step, d.action, s.name AS "actorName",
    CASE p.step WHEN 'proposed' THEN r.label END AS "reasonLabel",
    CASE p.step WHEN 'proposed' THEN d.reason_text END AS "reasonText"
  FROM pending_decision d
    CROSS JOIN LATERAL (VALUES ('proposed', d.proposed_by, d.proposed_at), (d.outcome, d.decided_by, d.decided_at))
      AS p (step, staff_id, at)
    JOIN staff_shown_name s ON s.id = p.staff_id
    LEFT JOIN reason r ON r.id = d.reason_id
  WHERE d.endorsement_id = $1 ORDER BY p.at DESC`;

const DOWNLOADS = `SELECT 'download' AS type, a.at, s.name AS "actorName", d.file_name AS "fileName"
  FROM access_log a JOIN staff_shown_name s ON s.id = a.staff_id JOIN evidence_document d ON d.id::text = a.subject
  WHERE a.endorsement_id = $1 AND a.action = 'read_document' ORDER BY a.at DESC`;

/**
 * What happened to an endorsement, newest first, in one list: each change with its values, each proposal, note and
 * download, and each mail and publication with its fate.
 */
export async function timeline(manager: EntityManager, endorsementId: string): Promise<TimelineEvent[]> {
  const [notes, ...others] = await Promise.all([
    caseNotes(manager, endorsementId),
    ...[CHANGES, JOBS, PROPOSALS, DOWNLOADS].map((sql) => manager.query<TimelineEvent[]>(sql, [endorsementId])),
  ]);
  const noted = notes.map(({ text, writerName, writtenAt }): NoteEvent => {
    return { type: 'note', at: writtenAt, actorName: writerName, text };
  });
  return [...others.flat(), ...noted].sort((one, other) => other.at.getTime() - one.at.getTime());
}
