import { DomainError } from '#domain/domain-error.js';
import { hasPowerNow } from '../../accounts/two-people.js';
import type { Registry } from '../../registry.js';
import { claimCase, releaseCase } from '../case-claims.js';
import type { Reason } from '../../proposals/reasons.js';
import { takeDecision } from '../take-decision.js';
import { isDeciding, type BulkKind, type LeftOut } from './bulk-kind.js';

interface Item {
  readonly position: number;
  readonly endorsementId: string;
  readonly version: number;
  readonly kind: BulkKind;
  readonly staffId: string;
  readonly reason: Reason;
}

const CHANGED = ['endorsement.decided-meanwhile', 'endorsement.action-not-allowed', 'endorsement.claimed-meanwhile'];

/**
 * Works through a confirmed list, each endorsement by the use case of the single decision and in a transaction of its
 * own. It goes on where a worker died, and ends when somebody stops it, or when who confirmed it may not do it any more.
 *
 * @returns whether there was anything to do
 */
export async function runBulkAction(registry: Registry, id: string): Promise<boolean> {
  let worked = false;
  for (let item = await nextItem(registry, id); item; item = await nextItem(registry, id)) {
    await write(registry, id, item, await outcomeOf(registry, item));
    worked = true;
  }
  const at = registry.clock.now();
  await registry.dataSource.query(
    `UPDATE bulk_action b SET ended_at = $2, status = CASE WHEN EXISTS
         (SELECT FROM bulk_action_item i WHERE i.bulk_action_id = b.id AND i.result IS NULL) THEN 'cancelled' ELSE 'done' END
      WHERE b.id = $1 AND b.status = 'running'`,
    [id, at],
  );
  return worked;
}

async function nextItem({ dataSource, clock }: Registry, id: string): Promise<Item | undefined> {
  const [item] = await dataSource.query<Item[]>(
    `SELECT i.position, i.endorsement_id AS "endorsementId", i.version, b.kind, b.created_by AS "staffId",
       json_build_object('id', b.reason_id, 'code', b.reason_code, 'text', b.reason_text) AS reason
     FROM bulk_action b JOIN bulk_action_item i ON i.bulk_action_id = b.id AND i.result IS NULL
     WHERE b.id = $1 AND b.status = 'running' ORDER BY i.position LIMIT 1`,
    [id],
  );
  if (!item) return undefined;
  const isEffective = await hasPowerNow(dataSource.manager, item.staffId, 'changePublished', clock.now());
  return isEffective ? item : undefined;
}

/** Null when it is done. What the database itself refuses is left out alone, unless it refuses everything. */
async function outcomeOf(registry: Registry, item: Item): Promise<LeftOut | null> {
  try {
    await act(registry, item);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError && CHANGED.includes(error.code))) return 'refused';
    return (await wasDoneBefore(registry, item)) ? null : 'changed';
  }
}

function act(registry: Registry, item: Item): Promise<void> {
  const { kind, reason, endorsementId, staffId } = item;
  switch (kind) {
    case 'claim':
      return claimCase(registry, endorsementId, staffId, null);
    case 'release':
      return releaseCase(registry, endorsementId, staffId);
    default:
      return takeDecision(registry, item, kind, reason);
  }
}

/** A worker may have died, or a second one been at work, between the decision and the note that it was made. */
async function wasDoneBefore({ dataSource }: Registry, item: Item): Promise<boolean> {
  const { endorsementId, version, kind, staffId } = item;
  if (!isDeciding(kind)) return false;
  const [made] = await dataSource.query<object[]>(
    `SELECT FROM endorsement_history h WHERE h.endorsement_id = $1 AND h.version = $2 AND h.action = $3
        AND h.actor_id = $4 AND h.reason_text = $5`,
    [endorsementId, version + 1, kind, staffId, item.reason.text],
  );
  return made !== undefined;
}

async function write({ dataSource }: Registry, id: string, item: Item, why: LeftOut | null): Promise<void> {
  await dataSource.query(
    `UPDATE bulk_action_item SET result = $3, why = $4 WHERE bulk_action_id = $1 AND position = $2 AND result IS NULL`,
    [id, item.position, why === null ? 'done' : 'left_out', why],
  );
}
