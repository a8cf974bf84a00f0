import type { EntityManager } from 'typeorm';
import type { ProposedAction } from '#domain/endorsement/second-person.js';
import type { Words } from '#domain/words.js';
import type { Reason } from './reasons.js';

/** A decision that waits for a second person. */
export interface Proposal {
  readonly id: string;
  readonly endorsementId: string;
  /** The endorsement as it was when it was proposed. */
  readonly version: number;
  readonly action: ProposedAction;
  readonly reason: Reason;
  readonly label: Words | null;
  readonly words: Words | null;
  /** What the action needs besides, such as the endorsement into which another is merged. */
  readonly details: Readonly<Record<string, string>>;
  readonly proposedBy: string;
  readonly proposerName: string;
  readonly proposedAt: Date;
  readonly governmentName: string;
  /** Whether what it is about has changed since: then it can only be closed and proposed anew. */
  readonly stale: boolean;
}

const SELECT = `SELECT d.id, d.endorsement_id AS "endorsementId", d.version, d.action, d.details,
    json_build_object('id', d.reason_id, 'code', d.reason_code, 'text', d.reason_text) AS reason, r.label, r.words,
    d.proposed_by AS "proposedBy", s.name AS "proposerName", d.proposed_at AS "proposedAt",
    g.name AS "governmentName",
    e.version <> d.version OR coalesce(w.version::text <> d.details ->> 'winnerVersion', false) AS stale
  FROM pending_decision d JOIN staff_shown_name s ON s.id = d.proposed_by
  JOIN endorsement e ON e.id = d.endorsement_id JOIN local_government g ON g.id = e.local_government_id
  LEFT JOIN endorsement w ON w.id::text = d.details ->> 'winner'
  LEFT JOIN reason r ON r.id = d.reason_id
  WHERE d.outcome IS NULL`;

/** The proposals that wait for a second person, the oldest first. */
export function openProposals(manager: EntityManager): Promise<Proposal[]> {
  return manager.query<Proposal[]>(`${SELECT} ORDER BY d.proposed_at LIMIT 200`);
}

/** How many proposals wait for a second person. Asked with every page of staff: it reads one small index. */
export async function countOpenProposals(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM pending_decision WHERE outcome IS NULL',
  );
  return row?.count ?? 0;
}

/** The proposal that waits for an endorsement; null when none does. */
export async function openProposalOf(manager: EntityManager, endorsementId: string): Promise<Proposal | null> {
  return (await manager.query<Proposal[]>(`${SELECT} AND d.endorsement_id = $1`, [endorsementId]))[0] ?? null;
}

/** One open proposal; undefined when there is none, or none any more. */
export async function openProposal(manager: EntityManager, id: string): Promise<Proposal | undefined> {
  return (await manager.query<Proposal[]>(`${SELECT} AND d.id = $1`, [id]))[0];
}
