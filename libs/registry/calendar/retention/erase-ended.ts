import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { inTransaction } from '#platform/transaction.js';
import { THE_REGISTRY } from '../../record/change-status.js';
import type { Registry } from '../../registry.js';
import { erasePersonalData } from '../../privacy/erase-personal-data.js';
import type { RetentionRule } from './retention-rule.js';

const BATCH = 200;

/** Endorsements whose people are no longer needed. */
export interface Ended {
  readonly statuses: readonly EndorsementStatus[];
  /** Only those that this action brought there. */
  readonly by?: EndorsementAction;
  /** Not those that this action brought there. */
  readonly notBy?: EndorsementAction;
}

/** Those that stand there, with their people, for so many days; the parameters are the last change's own. */
const DUE = `FROM endorsement e
  JOIN endorsement_people p ON p.endorsement_id = e.id AND p.anonymised_at IS NULL
  CROSS JOIN LATERAL (SELECT h.action, h.at FROM endorsement_history h
    WHERE h.endorsement_id = e.id AND h.from_status <> h.to_status ORDER BY h.version DESC LIMIT 1) last
  WHERE e.status = ANY ($3) AND last.at < $1::timestamptz - make_interval(days => $2)
    AND ($4::text IS NULL OR last.action = $4) AND ($5::text IS NULL OR last.action <> $5)`;

/** The rule that erases the people of endorsements that ended long enough ago. */
export function eraseEnded(code: string, days: RetentionRule['days'], ended: Ended): RetentionRule {
  const given = (registry: Registry, kept: number) => [
    registry.clock.now(),
    kept,
    ended.statuses,
    ended.by ?? null,
    ended.notBy ?? null,
  ];
  return {
    code,
    days,
    count: async (registry, kept) => {
      const rows = await registry.dataSource.query<{ count: number }[]>(
        `SELECT count(*)::int AS count ${DUE}`,
        given(registry, kept),
      );
      return rows[0]?.count ?? 0;
    },
    apply: async (registry, kept) => {
      let erased = 0;
      // One after the other by id: what cannot be erased now is left for the next run, not tried for ever.
      let after = '00000000-0000-0000-0000-000000000000';
      for (;;) {
        const due = await registry.dataSource.query<{ id: string }[]>(
          `SELECT e.id ${DUE} AND e.id > $6 ORDER BY e.id LIMIT ${BATCH}`,
          [...given(registry, kept), after],
        );
        for (const { id } of due) {
          const did = await inTransaction(registry.dataSource, (manager) =>
            erasePersonalData(manager, registry, id, THE_REGISTRY),
          );
          if (did) erased += 1;
          after = id;
        }
        if (due.length < BATCH) return erased;
      }
    },
  };
}
