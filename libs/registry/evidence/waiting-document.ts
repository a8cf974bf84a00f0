import type { EntityManager } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';

export interface WaitingDocument {
  readonly id: string;
  readonly key: string;
  readonly contentType: string;
}

/** As long as this a document is one worker’s; when it is killed meanwhile, another takes it. */
const CLAIM_SECONDS = 90;

/** The condition on `evidence_document` for one that somebody owns and nobody has judged yet. */
export const WAITS = `(judgement = 'waiting' AND deleted_at IS NULL
  AND (draft_id IS NOT NULL OR endorsement_id IS NOT NULL))`;

/**
 * Takes the next document that waits to be judged: of each network one after the other, so that nobody waits behind
 * a hundred documents of somebody else.
 *
 * @returns null when none waits
 */
export function claimWaitingDocument(registry: Registry): Promise<WaitingDocument | null> {
  return inTransaction(registry.dataSource, async (manager) => {
    // Two that count turns at once would take the same one.
    await holdClaims(manager);
    const [[document]] = await manager.query<[WaitingDocument[], number]>(
      `UPDATE evidence_document SET claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
        WHERE id = (SELECT id FROM (
            SELECT id, claimed_until, uploaded_at, row_number() OVER (
              PARTITION BY network ORDER BY claimed_until > now() DESC NULLS LAST, uploaded_at, id) AS turn
            FROM evidence_document WHERE ${WAITS}) waiting
          WHERE claimed_until IS NULL OR claimed_until <= now()
          ORDER BY turn, uploaded_at, id LIMIT 1)
        RETURNING id, storage_key AS key, content_type AS "contentType"`,
    );
    return document ?? null;
  });
}

/** Lets nobody else claim, or ask for claims, until the caller's transaction ends. */
export async function holdClaims(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('claim-waiting-document'))`);
}

/** Another worker is at it, or was killed at it. */
export class UnderWay extends Error {
  override name = 'UnderWay';
}

/** Whether any document waits, claimed or not. */
export async function someWait({ dataSource }: Registry): Promise<boolean> {
  const rows = await dataSource.query<object[]>(`SELECT FROM evidence_document WHERE ${WAITS} LIMIT 1`);
  return rows.length > 0;
}

/**
 * How many documents may wait; what comes beyond is refused before it is read. Of one network as many as two hundred
 * people in one hall bring, of all several such halls: they take turns, so that nobody waits behind a whole network.
 */
export const WAITING_LIMITS = { network: 300, all: 1_500 };

/** Whether as many documents wait as may, of this network or of all. */
export async function tooManyWait(registry: Registry, network: string): Promise<boolean> {
  const [waiting] = await registry.dataSource.query<{ own: number; all: number }[]>(
    `SELECT count(*)::int AS "all", (count(*) FILTER (WHERE network = $1))::int AS own
      FROM evidence_document WHERE judgement = 'waiting' AND deleted_at IS NULL`,
    [network],
  );
  return waiting !== undefined && (waiting.all >= WAITING_LIMITS.all || waiting.own >= WAITING_LIMITS.network);
}
