import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../../registry.js';
import type { Judgement, Pair } from './suspicion.js';

export interface JudgementToWrite {
  readonly judgement: Judgement;
  readonly reason: string;
  readonly staffId: string;
}

/**
 * Says of two suspected endorsements that they are distinct, or takes that back. Each judgement stays on record.
 *
 * @throws {DomainError} `duplicate.judged-meanwhile` when it was said before, or they are not suspected
 */
export function judgeSuspicion(registry: Registry, [one, other]: Pair, written: JudgementToWrite): Promise<void> {
  const { judgement, reason, staffId } = written;
  const at = registry.clock.now();
  const isDistinct = judgement === 'distinct';
  return inTransaction(registry.dataSource, async (manager) => {
    const [, changed] = await manager.query<[object[], number]>(
      `UPDATE duplicate_suspicion SET dismissed_at = $3, dismissed_by = $4, dismissal = $5
        WHERE one_id = least($1::uuid, $2::uuid) AND other_id = greatest($1::uuid, $2::uuid)
          AND (dismissed_at IS NULL) = $6`,
      [one, other, isDistinct ? at : null, isDistinct ? staffId : null, isDistinct ? reason : null, isDistinct],
    );
    if (changed !== 1) throw new DomainError('duplicate.judged-meanwhile');
    await manager.query(
      `INSERT INTO duplicate_judgement (one_id, other_id, judgement, reason, staff_id, at)
        VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4, $5, $6)`,
      [one, other, judgement, reason, staffId, at],
    );
  });
}
