import type { EntityManager } from 'typeorm';
import { decide } from '#domain/endorsement/decide.js';
import { STANDING_STATUSES, STATES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { TRANSITIONS, type EndorsementAction } from '#domain/endorsement/transitions.js';
import { endorsementRevivedMail, endorsementSupersededMail } from '#jobs/succession-jobs.js';
import { enqueue } from '../outbox/enqueue.js';
import { statusBefore } from './status-before.js';
import { writeEvent, type HistoryEvent, type SeenEndorsementRow } from './write-event.js';

/** Who did what led to it, and when: what follows from an act is the act of the same people. */
export type ActAndTime = Pick<HistoryEvent, 'actor' | 'at'>;

type Referenced = SeenEndorsementRow & { readonly reference: string };

/** Holds every endorsement of the same local government, always in the same order: acts on several of them wait. */
export async function holdPlaceOf(manager: EntityManager, endorsementIds: readonly string[]): Promise<void> {
  await manager.query(
    `SELECT id FROM endorsement
      WHERE local_government_id IN (SELECT local_government_id FROM endorsement WHERE id = ANY($1))
      ORDER BY id FOR UPDATE`,
    [endorsementIds],
  );
}

/** Makes one endorsement take the place of another of the same local government, and asks that its contact be told. */
export async function supersede(
  manager: EntityManager,
  older: SeenEndorsementRow,
  newer: { readonly id: string; readonly reference: string },
  { actor, at }: ActAndTime,
): Promise<void> {
  const { to } = decide(older.status, 'supersede', actor.kind);
  await writeEvent(manager, older, {
    action: 'supersede',
    actor,
    at,
    to,
    fields: { supersededBy: newer.id },
    changes: [{ field: 'supersededBy', before: null, after: newer.reference }],
  });
  await enqueue(manager, endorsementSupersededMail, { endorsementId: older.id });
}

/** What ends an endorsement as if it had never been given. An import is undone only of what was never verified. */
const UNDOES: readonly HistoryEvent['action'][] = ['void', 'merge'] satisfies EndorsementAction[];
/** What takes that back. */
const BRINGS_BACK: readonly HistoryEvent['action'][] = ['unvoid', 'unmerge'] satisfies EndorsementAction[];

/** Whether a change of one endorsement may move others of its local government: then all are held first. */
export function mayMoveOthers(action: HistoryEvent['action']): boolean {
  return UNDOES.includes(action) || BRINGS_BACK.includes(action);
}

/**
 * Before an endorsement comes back: what it had superseded, and what stands again since, gives way to it again.
 *
 * @param to where the endorsement is about to stand
 */
export async function giveWayAgain(
  manager: EntityManager,
  returning: SeenEndorsementRow,
  { action, actor, at }: Pick<HistoryEvent, 'action' | 'actor' | 'at'>,
  to: EndorsementStatus,
): Promise<void> {
  if (!BRINGS_BACK.includes(action) || !STATES[to].holdsPlace) return;
  const revived = await manager.query<(SeenEndorsementRow & { newer: string })[]>(
    `SELECT e.id, e.status, e.version, n.reference AS newer FROM endorsement n
       JOIN endorsement e ON e.local_government_id = n.local_government_id AND e.id <> n.id
      WHERE n.id = $1 AND e.status = ANY($2) AND EXISTS (SELECT 1 FROM endorsement_history h
          JOIN endorsement_history_value v ON v.history_id = h.id AND v.field = 'supersededBy'
        WHERE h.endorsement_id = e.id AND h.action = 'supersede' AND v.after = n.reference)`,
    [returning.id, TRANSITIONS.supersede.from],
  );
  for (const older of revived) {
    await supersede(manager, older, { id: returning.id, reference: older.newer }, { actor, at });
  }
}

/**
 * After an endorsement was declared void, or merged into another: the one whose place it had taken has it again, when
 * nobody else has. One whose people were erased cannot come back, and nothing stands at a place that has a successor.
 */
export async function reviveSuperseded(
  manager: EntityManager,
  ended: SeenEndorsementRow,
  { action, actor, at }: Pick<HistoryEvent, 'action' | 'actor' | 'at'>,
): Promise<void> {
  if (!UNDOES.includes(action)) return;
  // What was withdrawn and is then merged stays withdrawn, as its local government said.
  if (action === 'merge' && !STATES[ended.status].holdsPlace) return;
  const older = await supersededBy(manager, ended.id);
  const back = older && (await statusBefore(manager, older.id, ['supersede']));
  if (!older || !back) return;
  const { to } = decide(older.status, 'revive', actor.kind, back);
  await writeEvent(manager, older, {
    action: 'revive',
    actor,
    at,
    to,
    fields: { supersededBy: null },
    changes: [{ field: 'supersededBy', before: older.reference, after: null }],
  });
  await enqueue(manager, endorsementRevivedMail, { endorsementId: older.id });
}

/**
 * The endorsement whose place this one had taken; over others, void themselves, that had taken it in between.
 *
 * @returns with the reference of what had superseded it; undefined when none can come back
 */
async function supersededBy(manager: EntityManager, endedId: string): Promise<Referenced | undefined> {
  const [older] = await manager.query<Referenced[]>(
    `WITH RECURSIVE chain (id, depth) AS (
       SELECT id, 1 FROM endorsement WHERE superseded_by = $1
       UNION ALL
       SELECT e.id, c.depth + 1 FROM chain c JOIN endorsement v ON v.id = c.id AND v.status = 'void'
         JOIN endorsement e ON e.superseded_by = c.id WHERE c.depth < 50
     )
     SELECT e.id, e.status, e.version, n.reference FROM chain c
       JOIN endorsement e ON e.id = c.id JOIN endorsement n ON n.id = e.superseded_by
       JOIN endorsement_people p ON p.endorsement_id = e.id AND p.anonymised_at IS NULL
      WHERE e.status = 'superseded' AND NOT EXISTS (SELECT 1 FROM endorsement s
          WHERE s.local_government_id = e.local_government_id AND s.id <> e.id AND s.status = ANY($2))
        AND NOT EXISTS (SELECT 1 FROM local_government_succession l WHERE l.kind <> 'renamed'
          AND l.local_government_id = e.local_government_id AND l.undone_at IS NULL)
      ORDER BY c.depth LIMIT 1`,
    [endedId, STANDING_STATUSES],
  );
  return older;
}
