import type { EntityManager } from 'typeorm';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import type { OutboxOutcome } from '../outbox/outbox.entity.js';
import type { Words } from './reasons.js';

export type TimelineEvent =
  | {
      readonly type: 'status';
      readonly at: Date;
      readonly action: EndorsementAction;
      readonly fromStatus: string;
      readonly toStatus: string;
      readonly actorKind: string;
      readonly actorName: string | null;
      /** What colleagues read for the reason; null without one. */
      readonly reasonLabel: Words | null;
      readonly reasonText: string | null;
    }
  | {
      readonly type: 'job';
      readonly at: Date;
      readonly job: string;
      /** Null while it waits or is being tried. */
      readonly outcome: OutboxOutcome | null;
      readonly doneAt: Date | null;
      readonly attempts: number;
    };

/** What happened to an endorsement, newest first: each change of state, and each mail and publication with its fate. */
export async function timeline(manager: EntityManager, endorsementId: string): Promise<TimelineEvent[]> {
  const changes = await manager.query<TimelineEvent[]>(
    `SELECT 'status' AS type, h.at, h.action, h.from_status AS "fromStatus", h.to_status AS "toStatus",
       h.actor_kind AS "actorKind", s.name AS "actorName", r.label AS "reasonLabel", coalesce(nullif(h.reason_text, ''),
         (SELECT v.after FROM endorsement_history_value v WHERE v.history_id = h.id AND v.field = 'words')) AS "reasonText"
     FROM endorsement_history h LEFT JOIN staff_account s ON s.id = h.actor_id
       LEFT JOIN reason r ON r.purpose = h.action AND r.code = h.reason_code
     WHERE h.endorsement_id = $1 ORDER BY h.version DESC`,
    [endorsementId],
  );
  const jobs = await manager.query<TimelineEvent[]>(
    `SELECT 'job' AS type, created_at AS at, job, outcome, done_at AS "doneAt", attempts
     FROM outbox WHERE subject ->> 'endorsementId' = $1::text ORDER BY created_at DESC`,
    [endorsementId],
  );
  return [...changes, ...jobs].sort((one, other) => other.at.getTime() - one.at.getTime());
}
